import { damaged } from './refuse';

export interface Segment {
  readonly marker: number;
  /** From its FF to its end, with the coded picture where it begins one. */
  readonly bytes: Buffer;
  /** Behind marker and length. */
  readonly data: Buffer;
}

export function segmentsOf(file: Buffer): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (file[at] !== 0xff || marker === undefined) throw damaged('照片');
    if (marker === 0xd9) return segments;
    if (at + 4 > file.length) throw damaged('照片');
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end < at + 4 || end > file.length) throw damaged('照片');
    const over = marker === 0xda ? endOfScan(file, end) : end;
    segments.push({ marker, bytes: file.subarray(at, over), data: file.subarray(at + 4, end) });
    at = over;
  }
}

/** Where the next marker stands; FF 00 is a byte of the picture and RSTn a mark in it. */
function endOfScan(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1 && at + 1 < file.length) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = file.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  throw damaged('照片');
}
