import type { Party } from '@/domain/department';
import { figureText } from '@/domain/figure-text';
import type { BatchLine } from '@/components/ui/batch-form';
import { periodText } from './period-text';
import type { ReadingLine } from './reading-table';

/** Readings as lines that can be ticked. */
export function batchLines(
  rows: readonly (ReadingLine & { readonly version: number; readonly note: string | null })[],
  parties: readonly Party[],
): BatchLine[] {
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    label: `${row.indicator.code} ${row.indicator.name}`,
    href: `/readings/${row.id}`,
    about: `${periodText(row.period)} ${parties.find(({ id }) => id === row.departmentId)?.short ?? ''}方`,
    figure: figureText(row.indicator, row),
    note: row.note,
  }));
}
