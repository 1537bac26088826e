import { crc32 } from 'node:zlib';
import { checkPixels, type Picture } from './picture';
import { rowsOf, unpackedSize } from './png-rows';
import { damaged } from './refuse';

/** What the picture needs; texts, times, EXIF and animations go. */
const kept = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs)$/;

/** A picture without its texts and EXIF; `keeps` leaves them. Its rows are unpacked once, to no more than it says it has. */
export function cleanPng(file: Buffer, keeps: boolean): Picture {
  const chunks = chunksOf(file);
  const head = chunks[0]?.data;
  if (chunks[0]?.type !== 'IHDR' || head?.length !== 13) throw damaged('图片');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  checkPixels(width, height);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const size = rowsOf(width, height, head);
  if (unpackedSize(Buffer.concat(packed), size) < size) throw damaged('图片');
  const bytes = Buffer.concat([
    file.subarray(0, 8),
    ...chunks
      .filter(({ type }) => kept.test(type) || (keeps && /^(eXIf|iTXt|tEXt|zTXt|tIME)$/.test(type)))
      .map((chunk) => chunk.bytes),
  ]);
  return { bytes, width, height, orientation: 1 };
}

function chunksOf(file: Buffer) {
  const chunks: { type: string; data: Buffer; bytes: Buffer }[] = [];
  for (let at = 8; ;) {
    if (at + 12 > file.length) throw damaged('图片');
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) throw damaged('图片');
    const type = file.toString('latin1', at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) throw damaged('图片');
    chunks.push({ type, data: file.subarray(at + 8, end - 4), bytes: file.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
}
