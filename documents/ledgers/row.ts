import { type Cell, isFault, letterOf, textOf } from './cell';
import type { Head } from './head';
import { type Answer, type Column, idHeading, keysOf, type Ledger, nameOf } from './ledger';
import type { SheetRow } from './sheet';

/** What is wrong in a row, and where: D7, 完成时限. */
export interface Fault {
  readonly cell: string;
  readonly column: string;
  readonly sentence: string;
}

/** The values of a row with its 系统编号, or everything that is wrong in it. */
export type RowReading<Row> =
  { readonly id: number | null; readonly values: Row } | { readonly faults: readonly Fault[] };

export function readRow<Row extends object, Context>(
  ledger: Ledger<Row, Context>,
  head: Head<Row>,
  row: SheetRow,
  context: Context,
): RowReading<Row> {
  const values: Partial<Row> = {};
  const faults: Fault[] = [];
  for (const key of keysOf(ledger)) {
    const column = ledger.columns[key];
    const place = head.columns.get(key);
    const answer = answerOf(column, cellAt(row, place), context);
    if ('value' in answer) values[key] = answer.value;
    else
      faults.push({ cell: addressOf(row.number, place), column: nameOf(column), sentence: answer.sentence });
  }
  const id = idOf(cellAt(row, head.idColumn));
  if ('sentence' in id) {
    faults.push({ cell: addressOf(row.number, head.idColumn), column: idHeading, sentence: id.sentence });
  }
  return 'value' in id && faults.length === 0 ? { id: id.value, values: values as Row } : { faults };
}

/** D7. */
export function addressOf(row: number, column: number | null | undefined): string {
  return `${letterOf(column ?? 1)}${row}`;
}

function cellAt({ cells }: SheetRow, column: number | null | undefined): Cell {
  return cells[(column ?? 0) - 1] ?? null;
}

function answerOf<Value, Context>(
  column: Column<Value, Context>,
  cell: Cell,
  context: Context,
): Answer<Value> {
  if (isFault(cell)) return { sentence: cell.fault };
  if (cell !== null) return column.read(cell, context);
  return column.blank ?? { sentence: `请填写${nameOf(column)}。` };
}

function idOf(cell: Cell): Answer<number | null> {
  if (cell === null) return { value: null };
  const text = textOf(cell).normalize('NFKC');
  return /^[1-9]\d{0,14}$/.test(text)
    ? { value: Number(text) }
    : { sentence: '系统编号由系统填写；请恢复导出时的编号，新增的行请留空。' };
}
