import { strFromU8, unzipSync } from 'fflate';

/** The XML of one part of a file: word/document.xml. */
export function partOf(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path];
  if (bytes === undefined) throw new Error(`${path} is not in the file`);
  return strFromU8(bytes);
}
