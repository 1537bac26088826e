import { opened } from './workbook';

/** A row by its headings, every value as text: 3, 2025-09-30, '' for a blank. */
export type TakenRow = Readonly<Record<string, string>>;

/** The records of a workbook that was taken out, as a program reads it that is not ours. */
export async function rowsOfBook(bytes: Buffer): Promise<TakenRow[]> {
  const [sheet] = (await opened(bytes)).worksheets;
  if (!sheet) throw new Error('no sheet');
  const textAt = (row: number, column: number): string => {
    const { value } = sheet.getCell(row, column);
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (value !== null && typeof value === 'object')
      throw new Error(`no plain cell: ${JSON.stringify(value)}`);
    return String(value ?? '');
  };
  const { rowCount } = sheet;
  const first = 3;
  const last = textAt(4, 1) === '序号' ? 4 : first;
  const headings = Array.from({ length: sheet.columnCount }, (_, at) => {
    const [group, own] = [textAt(first, at + 1), textAt(last, at + 1)];
    return group === own ? own : `${group}（${own}）`;
  });
  return Array.from({ length: rowCount - last }, (_, row) =>
    Object.fromEntries(headings.map((heading, at) => [heading, textAt(last + row + 1, at + 1)])),
  );
}

/** The same of comma-separated text. */
export function rowsOfCsv(text: string): TakenRow[] {
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') lines.push([]);
  }
  const [headings = [], ...rows] = lines.slice(0, -1);
  return rows.map((cells) =>
    Object.fromEntries(headings.map((heading, at) => [heading.replace('\uFEFF', ''), cells[at] ?? ''])),
  );
}
