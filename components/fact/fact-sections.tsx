import type { ComponentProps } from 'react';
import { Section } from '@/components/ui/section';
import type { Content, FactField, Names } from '@/domain/fact';
import { BothWordings } from './both-wordings';
import { FactHistory } from './fact-history';
import { FactVersions } from './fact-versions';

interface FactSectionsProps<Of extends Content> {
  /** Where the pages of this ledger are: /visits. */
  readonly base: string;
  readonly fields: readonly FactField<Of>[];
  readonly names: Names;
  readonly row: { readonly id: number; readonly departmentId: number };
  readonly filed: Of;
  readonly answers: ComponentProps<typeof BothWordings<Of>>['answers'];
  readonly versions: ComponentProps<typeof FactVersions>['versions'];
  /** Null for who may not read it. */
  readonly history: ComponentProps<typeof FactHistory<Of>>['entries'] | null;
}

/** Under a fact: what both sides said of it, its versions, and who did what. */
export function FactSections<Of extends Content>({
  base,
  fields,
  names,
  row,
  filed,
  answers,
  versions,
  history,
}: FactSectionsProps<Of>) {
  return (
    <>
      {answers.length > 0 ? (
        <Section id="wordings" title="双方的说法" lead="只列与登记内容不同之处。">
          <BothWordings
            fields={fields}
            names={names}
            departmentId={row.departmentId}
            filed={filed}
            answers={answers}
          />
        </Section>
      ) : null}
      {versions.length > 1 ? (
        <Section id="versions" title="各版本" lead="更正生效前，原记录仍是正式记录。">
          <FactVersions base={base} current={row.id} versions={versions} />
        </Section>
      ) : null}
      {history ? (
        <Section id="history" title="操作记录">
          <FactHistory fields={fields} names={names} entries={history} />
        </Section>
      ) : null}
    </>
  );
}
