import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The XML of one part of a file: word/document.xml. */
export function partOf(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path];
  if (bytes === undefined) throw new Error(`${path} is not in the file`);
  return strFromU8(bytes);
}

/** The file with one part edited, as somebody's hand or another program would; an edit that changes nothing is a mistake. */
export function edited(file: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const before = partOf(file, path);
  const after = edit(before);
  if (after === before) throw new Error(`the edit of ${path} changes nothing`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

/** The lines of a file's text as they are read, a tab as a tab; tables included, empty lines left out. */
export function linesOf(file: Uint8Array): string[] {
  return Array.from(partOf(file, 'word/document.xml').matchAll(/<w:p>.*?<\/w:p>/g), ([paragraph]) =>
    paragraph
      .replaceAll('<w:tab/>', '\t')
      .replace(/<[^>]*>/g, '')
      .trim(),
  ).filter((line) => line !== '');
}

/** The rows of the file's tables, each cell as its lines together; what is in a table within a cell is not of it. */
export function rowsOf(file: Uint8Array): string[][] {
  const texts = partOf(file, 'word/document.xml');
  return Array.from(texts.matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) => cell.replace(/<[^>]*>/g, '').trim()),
  );
}
