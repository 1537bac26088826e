import type { GivenRow } from '@/db/commands/import/kind';
import type { UnreadRow } from '@/db/commands/import/stage';
import type { Preview } from '@/documents/ledgers/read';
import type { ImportRemark } from '@/domain/import';

/** The rows of a file, numbered as they stand in it: those that were read, and those in which cells are wrong. */
export function inOrder<Row extends object>({ accepted, errors, sheets }: Preview<Row>) {
  const sheetAt = new Map(sheets.map((name, at) => [name, at]));
  const told = new Map<string, { sheet: string; row: number; label: string; told: ImportRemark[] }>();
  for (const { sheet, row, about, cell, column, sentence } of errors) {
    const key = `${row} ${sheet}`;
    const one = told.get(key) ?? { sheet, row, label: about, told: [] };
    one.told.push({ cell, column, sentence });
    told.set(key, one);
  }
  const all = [...accepted, ...told.values()].sort(
    (one, other) => (sheetAt.get(one.sheet) ?? 0) - (sheetAt.get(other.sheet) ?? 0) || one.row - other.row,
  );
  const given: GivenRow<Row>[] = [];
  const unread: UnreadRow[] = [];
  for (const [at, one] of all.entries()) {
    const place = at + 1;
    if ('values' in one) given.push({ ...one, place, told: one.remarks });
    else unread.push({ ...one, place });
  }
  return { given, unread };
}
