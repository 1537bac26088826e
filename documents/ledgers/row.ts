import { type Cell, isFault, letterOf, textOf } from './cell';
import type { Head } from './head';
import { type Answer, type Column, idHeading, type Key, keysOf, type Ledger, nameOf } from './ledger';
import type { SheetRow } from './sheet';

/** What is told of a cell, and where: D7, 完成时限. */
export interface Remark {
  readonly cell: string;
  readonly column: string;
  readonly sentence: string;
}

/** The values of a row with its 系统编号 and what to know of them, or everything that is wrong in it. */
export type RowReading<Row> =
  | { readonly id: number | null; readonly values: Row; readonly remarks: readonly Remark[] }
  | { readonly faults: readonly Remark[] };

export function readRow<Row extends object, Context>(
  ledger: Ledger<Row, Context>,
  head: Head<Row>,
  row: SheetRow,
  context: Context,
): RowReading<Row> {
  const values: Partial<Row> = {};
  const remarks: Remark[] = [];
  const faults: Remark[] = [];
  const at = (key: Key<Row>, sentence: string) => remarkAt(ledger, head, row.number, key, sentence);
  for (const key of keysOf(ledger)) {
    const answer = answerOf(ledger.columns[key], cellAt(row, head.columns.get(key)), context);
    if ('sentence' in answer) {
      faults.push(at(key, answer.sentence));
      continue;
    }
    values[key] = answer.value;
    if (answer.notice !== undefined) remarks.push(at(key, answer.notice));
  }
  const id = idOf(cellAt(row, head.idColumn));
  if ('sentence' in id) {
    faults.push({ cell: addressOf(row.number, head.idColumn), column: idHeading, sentence: id.sentence });
  }
  if (faults.length === 0) {
    const wrong: Partial<Record<Key<Row>, string>> = ledger.check?.(values as Row) ?? {};
    faults.push(...keysOf(ledger).flatMap((key) => (wrong[key] === undefined ? [] : [at(key, wrong[key])])));
  }
  return 'value' in id && faults.length === 0 ? { id: id.value, values: values as Row, remarks } : { faults };
}

export function remarkAt<Row, Context>(
  ledger: Ledger<Row, Context>,
  head: Head<Row>,
  row: number,
  key: Key<Row>,
  sentence: string,
): Remark {
  return { cell: addressOf(row, head.columns.get(key)), column: nameOf(ledger.columns[key]), sentence };
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
