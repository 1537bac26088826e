import ExcelJS from 'exceljs';
import type { Remark } from './row';

/** A remark at a cell of one of the file's sheets. */
export interface Placed extends Remark {
  readonly sheet: string;
}

const marked = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFBE7E9' } } as const;

/** The same workbook with each remark as a comment in its cell, which is coloured: the person corrects it where it is. */
export async function annotated(bytes: Buffer, remarks: readonly Placed[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  for (const [place, sentences] of byCell(remarks)) {
    const end = place.indexOf(' ');
    const sheetName = place.slice(end + 1);
    const sheet =
      book.getWorksheet(sheetName) ?? book.worksheets.find(({ name }) => name.startsWith(sheetName));
    if (!sheet) continue;
    const at = sheet.getCell(place.slice(0, end));
    // Cells share their styles: a copy, or a whole column turns red.
    at.style = { ...at.style, fill: marked };
    at.note = { texts: [{ text: sentences.join('\n') }] };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function byCell(remarks: readonly Placed[]): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>();
  for (const { sheet, cell, sentence } of remarks) {
    const place = `${cell} ${sheet}`;
    cells.set(place, [...(cells.get(place) ?? []), sentence]);
  }
  return cells;
}
