import { randomUUID } from 'node:crypto';
import { MergeForm } from '@/components/organisation/merge-form';
import { MergeSearch } from '@/components/organisation/merge-search';
import { OrganisationTable } from '@/components/organisation/organisation-table';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { OrganisationRecord } from '@/db/queries/organisation-record';
import { merge, split } from '../actions';

interface DoublesSectionProps {
  readonly record: OrganisationRecord;
  /** The words by which what it may be a double of was looked for. */
  readonly lookedFor: string | undefined;
}

/** 重复单位: what was merged into this one, what it was merged into, and what may be the same. */
export function DoublesSection({ record, lookedFor }: DoublesSectionProps) {
  const { organisation, keptAs, merged, similar, mayMerge } = record;
  const { id, version } = organisation;
  const isDouble = keptAs !== null;
  if (!isDouble && merged.length === 0 && !mayMerge) return null;
  return (
    <Section id="doubles" title="重复单位" lead="合并不删除任何记录；并入后的单位不再用于新的登记。">
      {merged.length === 0 ? null : <OrganisationTable caption="已并入本单位的重复登记" lines={merged} />}
      {isDouble && mayMerge ? (
        <TextForm
          id="split"
          action={split}
          formKey={randomUUID()}
          label="撤销合并"
          submit="撤销合并"
          tone="secondary"
          hidden={{ id, version }}
        />
      ) : null}
      {similar.length === 0 ? null : (
        <MergeForm
          action={merge}
          formKey={randomUUID()}
          hidden={{ id, version }}
          name={organisation.name}
          similar={similar}
          isOpen={lookedFor !== undefined}
        />
      )}
      {mayMerge && !isDouble ? (
        <MergeSearch id={id} lookedFor={lookedFor} isFound={similar.length > 0} />
      ) : null}
    </Section>
  );
}
