import { crc32, inflateSync } from 'node:zlib';
import { checkPixels, type Picture } from './picture';
import { damaged, refuse } from './refuse';

/** What the picture needs; texts, times, EXIF and animations go. */
const kept = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs)$/;
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where each of the seven passes of an interlaced picture begins, and its steps. */
const passes = [
  ...([
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
  ] as const),
  ...([
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const),
] as const;

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

/** How many bytes the rows of all passes have, each with its filter. */
function rowsOf(width: number, height: number, head: Buffer): number {
  const bits = (head[8] ?? 0) * (channels[head[9] ?? 1] ?? 0);
  if (bits === 0) throw damaged('图片');
  const rows = (across: number, down: number) =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (head[12] === 0) return rows(width, height);
  return passes.reduce(
    (sum, [x, y, dx, dy]) => sum + rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw refuse('图片展开后比它声明的大，可能被改动过；请另存为新的 PNG 后重新上传。');
    }
    throw damaged('图片');
  }
}
