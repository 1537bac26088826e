import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJS, { type Row as SheetRow } from 'exceljs';
import { addChoices } from './choice';
import { cellStyle, dateStyle, lastHeadRow, numberStyle, type Page, sheetOptions, writeHead } from './frame';
import { written } from './guard';
import { keysOf, type Ledger, type Written, type WrittenLedger } from './ledger';

/** A record as it is exported; `id` is its 系统编号. */
export interface Entry<Row> {
  /** 系统编号; null of what is not in the system yet. */
  readonly id: number | null;
  readonly values: Row;
}

/** So many rows can be typed below the last with lists to choose from. */
const room = 500;
/** Other work has its turn after so many rows. */
const atOnce = 250;

/** An empty ledger to fill in: drop-down lists, hints beside the cells, A4 across with the head on every page. */
export function templateOf<Row, Context>(
  ledger: Ledger<Row, Context>,
  context: Context,
  page: Page,
): Promise<Buffer> {
  return writeLedger(ledger, [], context, page);
}

/**
 * The records as an .xlsx that `readLedger` reads back unchanged: numbers are numbers, days are days, and no text can be
 * taken for a formula, also after somebody saves it as CSV.
 */
export async function writeLedger<Row, Context>(
  ledger: WrittenLedger<Row, Context>,
  entries: Iterable<Entry<Row>> | AsyncIterable<Entry<Row>>,
  context: Context,
  page: Page,
): Promise<Buffer> {
  return buffer(streamLedger(ledger, entries, context, page));
}

/** The same while it is written: only as much is held as its reader has not taken yet. */
export function streamLedger<Row, Context>(
  ledger: WrittenLedger<Row, Context>,
  entries: Iterable<Entry<Row>> | AsyncIterable<Entry<Row>>,
  context: Context,
  page: Page,
): Readable {
  const through = new PassThrough();
  writeInto(through, ledger, entries, context, page).catch((error: unknown) =>
    through.destroy(error as Error),
  );
  return through;
}

async function writeInto<Row, Context>(
  stream: PassThrough,
  ledger: WrittenLedger<Row, Context>,
  entries: Iterable<Entry<Row>> | AsyncIterable<Entry<Row>>,
  context: Context,
  page: Page,
): Promise<void> {
  // Texts stand in their cells: a table of all of them would have to be held to the end.
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
  const sheet = book.addWorksheet(ledger.name, sheetOptions(ledger, page));
  writeHead(sheet, ledger, ledger.title(context), page);
  const keys = keysOf(ledger);
  let count = 0;
  for await (const { id, values } of entries) {
    const cells = keys.map((key) => ledger.columns[key].write(values[key]));
    count += 1;
    addRow(sheet.addRow([]), [count, ...cells, id]);
    if (count % atOnce > 0) continue;
    await turn();
    if (stream.destroyed) return;
    if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  }
  addChoices(book, sheet, ledger, context, lastHeadRow(ledger) + count + room);
  await book.commit();
}

function addRow(row: SheetRow, cells: readonly Written[]): void {
  for (const [at, value] of cells.entries()) {
    const cell = row.getCell(at + 1);
    if (typeof value === 'object') {
      cell.value = value && new Date(value.date);
      cell.style = value ? dateStyle : cellStyle;
    } else {
      cell.value = typeof value === 'string' ? written(value) : value;
      cell.style = typeof value === 'string' ? cellStyle : numberStyle;
    }
  }
  row.commit();
}
