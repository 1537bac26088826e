import { Readable } from 'node:stream';
import { legible } from './cell';
import { guarded } from './guard';
import { idHeading, keysOf, nameOf, serialHeading, type Written, type WrittenLedger } from './ledger';
import type { Entry } from './write';

/** The same columns as comma-separated text, for programs: with a mark by which Excel knows that it is UTF-8. */
export function streamCsv<Row, Context>(
  ledger: WrittenLedger<Row, Context>,
  entries: AsyncIterable<Entry<Row>>,
): Readable {
  return Readable.from(linesOf(ledger, entries), { objectMode: false, highWaterMark: 262_144 });
}

async function* linesOf<Row, Context>(
  ledger: WrittenLedger<Row, Context>,
  entries: AsyncIterable<Entry<Row>>,
) {
  const keys = keysOf(ledger);
  const heads = keys.map((key) => nameOf(ledger.columns[key]));
  let text = `\uFEFF${lineOf([serialHeading, ...heads, idHeading])}`;
  let count = 0;
  for await (const { id, values } of entries) {
    count += 1;
    text += lineOf([count, ...keys.map((key) => ledger.columns[key].write(values[key])), id]);
    if (count % 500 > 0) continue;
    yield text;
    text = '';
  }
  yield text;
}

function lineOf(cells: readonly Written[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: Written): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? guarded(legible(cell)) : cell.date;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
