import { inflateSync } from 'node:zlib';
import { damaged, refuse } from './refuse';

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

/** How many bytes the rows of all passes have, each with its filter. */
export function rowsOf(width: number, height: number, head: Buffer): number {
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

export function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw refuse('图片展开后比它声明的大，可能被改动过；请另存为新的 PNG 后重新上传。');
    }
    throw damaged('图片');
  }
}
