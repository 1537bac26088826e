import { randomUUID } from 'node:crypto';
import { AnswerForms } from '@/components/target/answer-forms';
import { OpenTarget } from '@/components/target/open-target';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { TargetsPage } from '@/db/queries/target';
import { approve, decline } from './actions';

interface OpenSectionProps extends Pick<TargetsPage, 'lines' | 'programme' | 'mayAnswer'> {
  /** Of the person looking. */
  readonly departmentId: number;
}

/** 待批准: what both leaders still have to answer. */
export function OpenSection({ lines, programme, mayAnswer, departmentId }: OpenSectionProps) {
  const open = lines.flatMap(({ newest, ...line }) =>
    newest?.state === 'proposed' ? [{ ...line, newest }] : [],
  );
  return (
    <Section id="open" title="待批准">
      {open.length === 0 ? (
        <EmptyState title="没有待批准的目标值" sentence="审核人提出后，两厅厅领导在这里答复。" />
      ) : (
        open.map(({ indicator, newest, inForce }) => (
          <OpenTarget
            key={newest.id}
            indicator={indicator}
            newest={newest}
            inForce={inForce}
            parties={programme.parties}
          >
            {mayAnswer && newest.answers.every((answer) => answer.departmentId !== departmentId) ? (
              <AnswerForms
                id={newest.id}
                label={`${indicator.code} ${indicator.name}`}
                approve={approve}
                decline={decline}
                keys={[randomUUID(), randomUUID()]}
              />
            ) : null}
          </OpenTarget>
        ))
      )}
    </Section>
  );
}
