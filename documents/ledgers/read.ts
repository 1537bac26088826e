import { setImmediate as turn } from 'node:timers/promises';
import { readBook } from './book';
import { textOf } from './cell';
import { findHead, type Head } from './head';
import { type Key, keysOf, type Ledger, nameOf } from './ledger';
import { invalid } from './package';
import { kindOf } from './record';
import { readRow, type Remark, remarkAt } from './row';
import type { Sheet, SheetRow } from './sheet';
import { twins } from './twin';

/** A record that can be imported, with the place it comes from. */
interface Accepted<Row> {
  readonly sheet: string;
  readonly row: number;
  /** The 系统编号 of a record that came from our own export: this record is meant, whatever else was changed. */
  readonly id: number | null;
  readonly values: Row;
  /** How cells were understood that do not say it plainly. */
  readonly remarks: readonly Remark[];
  /** The columns that its sheet has. */
  readonly given: ReadonlySet<Key<Row>>;
  /** What is found out later about the cell of a column. */
  remark(key: Key<Row>, sentence: string): Remark;
}

/** What must be put right, at which cell: `cell` D7, `column` 完成时限. */
interface CellError extends Remark {
  readonly sheet: string;
  readonly row: number;
  /** What the row is about, as far as its first cells say. */
  readonly about: string;
}

/** What an import would do: nothing has been written anywhere. A row is accepted or has errors, never both. */
export interface Preview<Row> {
  readonly accepted: readonly Accepted<Row>[];
  /** The first thousand, or as many as were asked for. */
  readonly errors: readonly CellError[];
  /** What was left out and is no error: unknown columns, totals, footers, other sheets. */
  readonly notices: readonly string[];
  /** Those that were read, in their order. */
  readonly sheets: readonly string[];
}

/** Other work has its turn after so many rows. */
const atOnce = 250;
/** Nobody reads more at once. */
const mostAtOnce = 1000;

/**
 * Reads a ledger as offices keep it: the head anywhere in the first 20 rows, columns in any order, merged cells, several
 * sheets; at most 50,000 rows of 60 columns a sheet. What cannot stand is refused by cell. Throws a Refusal (`invalid`)
 * where no sheet has the ledger's head, a column is missing, or the file is none, is broken or too large; nothing else.
 */
export async function readLedger<Row extends object, Context>(
  ledger: Ledger<Row, Context>,
  bytes: Uint8Array,
  context: Context,
  mostErrors = mostAtOnce,
): Promise<Preview<Row>> {
  const accepted: Accepted<Row>[] = [];
  const errors: CellError[] = [];
  const notices: string[] = [];
  const sheets: string[] = [];
  const once = twins(ledger);
  let isFound = false;
  let faults = 0;
  for (const sheet of await readBook(bytes)) {
    const head = findHead(ledger, sheet);
    if (head === null) {
      if (sheet.rows.length > 0) notices.push(`工作表“${sheet.name}”没有${ledger.name}的表头，未导入。`);
      continue;
    }
    isFound = true;
    const closing: number[] = [];
    const given = new Set(head.columns.keys());
    sheets.push(sheet.name);
    for (const [at, row] of sheet.rows.entries()) {
      if (at % atOnce === 0) await turn();
      const kind = row.number > head.lastRow ? kindOf(ledger, head, row) : 'nothing';
      if (kind === 'closing') closing.push(row.number);
      if (kind !== 'record') continue;
      const place = { sheet: sheet.name, row: row.number };
      const reading = once(place, head, readRow(ledger, head, row, context));
      if ('faults' in reading) faults += reading.faults.length;
      if ('faults' in reading)
        errors.push(...listed(reading.faults, mostErrors - errors.length, { ...place, about: aboutOf(row) }));
      else {
        const remark = (key: Key<Row>, sentence: string) => remarkAt(ledger, head, row.number, key, sentence);
        accepted.push({ ...place, ...reading, given, remark });
      }
    }
    notices.push(...noticesOf(sheet, head, closing));
  }
  if (!isFound) throw headless(ledger);
  if (faults > mostErrors) {
    notices.push(`共有 ${faults} 处需要改正，先列出前 ${mostErrors} 处；请改正后重新上传。`);
  }
  return { accepted, errors, notices, sheets };
}

function listed(faults: readonly Remark[], most: number, place: Pick<CellError, 'sheet' | 'row' | 'about'>) {
  return faults.slice(0, Math.max(0, most)).map((fault) => ({ ...place, ...fault }));
}

/** The first few words of a row, by which a person knows it. */
function aboutOf({ cells }: SheetRow): string {
  const words = cells.map((cell) => textOf(cell ?? null)).filter((text) => /\p{Script=Han}/u.test(text));
  return words.slice(0, 3).join('，').slice(0, 60);
}

function headless<Row, Context>(ledger: Ledger<Row, Context>) {
  const headings = keysOf(ledger).map((key) => nameOf(ledger.columns[key]));
  return invalid(
    `没有找到${ledger.name}的表头；前 20 行内应有“${headings.join('”“')}”等列，请按模板填写后上传。`,
  );
}

function noticesOf<Row>({ name, isCut }: Sheet, { others }: Head<Row>, closing: readonly number[]): string[] {
  return [
    ...(others.length > 0 ? [`工作表“${name}”以下列不属于本表，未导入：${others.join('、')}。`] : []),
    ...(isCut ? [`工作表“${name}”第 60 列以后的内容未导入。`] : []),
    ...(closing.length > 0 ? [`工作表“${name}”第 ${closing.join('、')} 行是合计或表尾，未导入。`] : []),
  ];
}
