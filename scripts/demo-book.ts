import ExcelJS from 'exceljs';
import { importsHere } from '@/app/_request/import/here';
import type { Context } from '@/db/command';
import type { ImportLedger } from '@/domain/import';

export type Cell = string | number | null;

/** An Excel file as somebody might have made it. */
async function bookOf(title: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow([`${title}（演示数据）`]);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A file that was uploaded and read. */
export async function bring(
  context: Context,
  ledger: ImportLedger,
  fileName: string,
  rows: readonly (readonly Cell[])[],
): Promise<number> {
  const bytes = await bookOf(fileName.replace('.xlsx', ''), rows);
  return (await importsHere(context).bring(ledger, bytes, fileName)).id;
}
