import type { BatchLine } from '@/components/ui/batch-form';
import type { FormAction } from '@/components/ui/form-state';
import type { ResolutionsPage } from '@/db/queries/resolution-list';
import { dueText } from '@/domain/due-date';
import { assign, receive, verify } from './actions';

const batches = [
  { id: 'assign', title: '待我交办', action: assign, submit: '交办所选' },
  { id: 'receive', title: '待我签收', action: receive, submit: '签收所选' },
  { id: 'verify', title: '待我核实', action: verify, submit: '核实所选' },
] as const;

interface Batch {
  readonly id: string;
  readonly title: string;
  readonly action: FormAction;
  readonly submit: string;
  readonly rows: readonly BatchLine[];
}

/** What the person can do to several halves of the list at once. */
export function batchesOf(lines: ResolutionsPage['lines']): Batch[] {
  return batches
    .map((batch) => ({
      ...batch,
      rows: lines.flatMap((line) =>
        line.offers
          .filter(({ acts }) => acts.includes(batch.id))
          .map(({ half }) => ({
            id: half.id,
            version: half.version,
            href: `/resolutions/${line.id}`,
            label: line.text,
            about: `${half.side}方${half.unit}`,
            figure: dueText(line.dueOn, line.isOpenEnded),
            note: batch.id === 'verify' ? half.progress : null,
          })),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}
