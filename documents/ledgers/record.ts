import { textOf } from './cell';
import type { Head } from './head';
import { type Key, keysOf, type Ledger } from './ledger';
import type { SheetRow } from './sheet';

/** What a row below the head is: a record, a total or signature that is told of, or nothing. */
export type RowKind = 'record' | 'closing' | 'nothing';

const total = /^(本页|本表|各项)?(合计|总计|小计|累计|共计)(数|[:：(（\d].*)?$/;
const footer =
  /^(单位负责人|统计负责人|负责人|填表人|填报人|制表人?|审核人?|复核人?|联系人|联系电话|报出日期|填报日期|填报时间|填表日期|填报单位|备注|注|说明)[:：]/;

export function kindOf<Row, Context>(ledger: Ledger<Row, Context>, head: Head<Row>, row: SheetRow): RowKind {
  const isBelowHead = row.number === head.lastRow + 1;
  if (isBelowHead && isNumbering(row)) return 'nothing';
  const filled = new Set(keysOf(ledger).filter((key) => isOwn(row, head.columns.get(key))));
  const first = textOf(row.cells.find((cell) => cell !== undefined) ?? null).replace(/\s/g, '');
  if ((total.test(first) || footer.test(first)) && !isWhole(ledger, filled)) return 'closing';
  return filled.size > 0 ? 'record' : 'nothing';
}

/** What stands in the row itself and not in a merged cell above. */
function isOwn({ cells, merged }: SheetRow, column: number | undefined): boolean {
  return column !== undefined && !merged.has(column) && (cells[column - 1] ?? null) !== null;
}

/** A record may begin with 说明：; what has everything that a record needs is one. */
function isWhole<Row, Context>(ledger: Ledger<Row, Context>, filled: ReadonlySet<Key<Row>>): boolean {
  return keysOf(ledger).every((key) => ledger.columns[key].blank !== undefined || filled.has(key));
}

/** The row 甲 乙 1 2 3 that statistical forms have below their head. */
function isNumbering({ cells }: SheetRow): boolean {
  const marks = cells.map((cell) => textOf(cell ?? null)).filter((mark) => mark !== '');
  const numbers = marks.filter((mark) => /^\d+$/.test(mark));
  const isCounting = numbers.every((mark, at) => at === 0 || Number(mark) === Number(numbers[at - 1]) + 1);
  return marks.length > 2 && isCounting && marks.every((mark) => /^([甲乙丙丁戊己庚辛]|\d{1,2})$/.test(mark));
}
