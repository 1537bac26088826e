import { type Cell, letterOf, textOf } from './cell';
import { idHeading, type Key, keysOf, type Ledger, nameOf, serialHeading } from './ledger';
import { invalid } from './package';
import type { Sheet, SheetRow } from './sheet';

/** Where a sheet has which column. */
export interface Head<Row> {
  readonly lastRow: number;
  readonly columns: ReadonlyMap<Key<Row>, number>;
  readonly idColumn: number | null;
  /** Headings that the ledger does not know, with their column: 备注（K 列）. */
  readonly others: readonly string[];
}

const searched = 20;

/** What is compared of a heading. */
function plain(heading: string): string {
  return heading.normalize('NFKC').replace(/[\s()[\]【】*:]/g, '');
}

/**
 * Finds the head, of one level or two, among the first rows: where most headings of the ledger stand. Null where fewer
 * than two do, or less than half of those a sheet must have; refuses a head that lacks one of these or has one twice.
 */
export function findHead<Row, Context>(ledger: Ledger<Row, Context>, sheet: Sheet): Head<Row> | null {
  const keys = keysOf(ledger);
  const known = new Map(keys.flatMap((key) => namesOf(ledger, key).map((name) => [name, key])));
  const [best] = headingRows(sheet)
    .map((rows) => ({ ...rows, hits: new Set(rows.headings.flatMap((one) => known.get(plain(one)) ?? [])) }))
    .sort((one, other) => other.hits.size - one.hits.size);
  const required = keys.filter((key) => ledger.columns[key].blank === undefined);
  const found = required.filter((key) => best?.hits.has(key));
  if (!best || best.hits.size < 2 || found.length < required.length / 2) return null;
  const missing = required.filter((key) => !best.hits.has(key)).map((key) => nameOf(ledger.columns[key]));
  if (missing.length > 0) {
    throw invalid(`工作表“${sheet.name}”缺少“${missing.join('”“')}”列；请按模板补上表头后重新上传。`);
  }
  return placed(sheet, best, known);
}

function placed<Row>(sheet: Sheet, { headings, lastRow }: Headings, known: ReadonlyMap<string, Key<Row>>) {
  const columns = new Map<Key<Row>, number>();
  const own = new Map<string, number>();
  const others: string[] = [];
  for (const [at, heading] of headings.entries()) {
    const key = known.get(plain(heading));
    const earlier = key === undefined ? own.get(plain(heading)) : columns.get(key);
    const isOwn = plain(heading) === idHeading || plain(heading) === serialHeading;
    if (earlier !== undefined && (key !== undefined || plain(heading) === idHeading)) {
      const letters = `${letterOf(earlier)}、${letterOf(at + 1)}`;
      throw invalid(`工作表“${sheet.name}”有两个“${heading}”列（${letters}）；请删去一列后重新上传。`);
    }
    if (key !== undefined) columns.set(key, at + 1);
    else if (isOwn) own.set(plain(heading), at + 1);
    else if (heading !== '') others.push(`${heading}（${letterOf(at + 1)} 列）`);
  }
  return { lastRow, columns, idColumn: own.get(idHeading) ?? null, others };
}

function namesOf<Row, Context>({ columns }: Ledger<Row, Context>, key: Key<Row>): string[] {
  const { headings, aliases = [] } = columns[key];
  return [headings.join(''), ...aliases].map(plain);
}

interface Headings {
  readonly lastRow: number;
  readonly headings: readonly string[];
}

/** Every row, and every row with the next as its second level, as if it were the head. */
function headingRows({ rows }: Sheet): Headings[] {
  return rows
    .filter(({ number }) => number <= searched)
    .flatMap((row, at) => {
      const next = rows[at + 1];
      const one = { lastRow: row.number, headings: Array.from(row.cells, headingOf) };
      return next?.number === row.number + 1 ? [one, twoLevels(row, next)] : [one];
    });
}

/** A second level without a first stands under the group to its left; one that repeats the first is a merged cell. */
function twoLevels(upper: SheetRow, lower: SheetRow): Headings {
  let group = '';
  const length = Math.max(upper.cells.length, lower.cells.length);
  const headings = Array.from({ length }, (_, at) => {
    const [first, second] = [headingOf(upper.cells[at]), headingOf(lower.cells[at])];
    if (first !== '') group = first;
    if (second === '' || second === first) return first;
    return `${group}${second}`;
  });
  return { lastRow: lower.number, headings };
}

function headingOf(cell: Cell | undefined): string {
  return textOf(cell ?? null).replace(/\s+/g, '');
}
