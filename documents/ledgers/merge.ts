import { placeOf } from './cell';
import type { SheetRow } from './sheet';

/** Rows of one column that a merged cell covers. */
export interface Span {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** A5:B7 covers rows 5 to 7 of column A; across columns nothing is carried, because titles are merged so. */
export function spanOf(reference: string): Span[] {
  const [first, last] = reference.split(':').map(placeOf);
  if (!first || !last || last.row <= first.row) return [];
  return [{ column: first.column, from: first.row, to: last.row }];
}

/** Gives every row what a merged cell above it says, in one pass for each column however many cells are merged. */
export function fillDown(rows: readonly SheetRow[], spans: readonly Span[]): void {
  const columns = new Map<number, Span[]>();
  for (const span of spans) {
    const others = columns.get(span.column);
    if (others) others.push(span);
    else columns.set(span.column, [span]);
  }
  for (const [column, covering] of columns) {
    covering.sort((one, other) => one.from - other.from);
    fillColumn(rows, column, covering);
  }
}

function fillColumn(rows: readonly SheetRow[], column: number, covering: readonly Span[]): void {
  let at = 0;
  let anchor: SheetRow | null = null;
  for (const row of rows) {
    while ((covering[at]?.to ?? Infinity) < row.number) at += 1;
    const span = covering[at];
    if (span === undefined) return;
    if (row.number === span.from) anchor = row;
    const value = anchor?.number === span.from ? anchor.cells[column - 1] : undefined;
    if (row === anchor || value === undefined || row.cells[column - 1] !== undefined) continue;
    row.cells[column - 1] = value;
    row.merged.add(column);
  }
}
