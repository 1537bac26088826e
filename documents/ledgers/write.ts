import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJS, { type Row as SheetRow } from 'exceljs';
import { addChoices } from './choice';
import { cellStyle, dateStyle, lastHeadRow, numberStyle, type Page, sheetOptions, writeHead } from './frame';
import { written } from './guard';
import { keysOf, type Ledger, type Written } from './ledger';

/** A record as it is exported; `id` is its 系统编号. */
export interface Entry<Row> {
  readonly id: number;
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
  ledger: Ledger<Row, Context>,
  entries: readonly Entry<Row>[],
  context: Context,
  page: Page,
): Promise<Buffer> {
  const through = new PassThrough();
  const packed = buffer(through);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: through,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = book.addWorksheet(ledger.name, sheetOptions(ledger, page));
  writeHead(sheet, ledger, ledger.title(context), page);
  const keys = keysOf(ledger);
  for (const [at, { id, values }] of entries.entries()) {
    if (at % atOnce === 0) await turn();
    const cells = keys.map((key) => ledger.columns[key].write(values[key]));
    addRow(sheet.addRow([]), [at + 1, ...cells, id]);
  }
  addChoices(book, sheet, ledger, context, lastHeadRow(ledger) + entries.length + room);
  await book.commit();
  return packed;
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
