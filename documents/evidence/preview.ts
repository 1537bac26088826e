import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Picture } from './picture';
import { damaged } from './refuse';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Enough to read a form of A4, and small on a phone. */
const longest = 1280;

/** The picture drawn anew, smaller and upright: nothing of the file that was sent comes to a browser but what one sees. */
export function previewOf({ bytes, orientation }: Picture, type: 'jpg' | 'png'): Buffer {
  const small = upright(shrunk(decoded(bytes, type)), orientation);
  const image = { width: small.width, height: small.height, data: Buffer.from(small.data) };
  if (type === 'jpg') return Buffer.from(jpeg.encode(image, 75).data);
  const png = new PNG({ width: small.width, height: small.height });
  png.data = image.data;
  return PNG.sync.write(png);
}

function decoded(bytes: Buffer, type: 'jpg' | 'png'): Pixels {
  try {
    if (type === 'png') return PNG.sync.read(bytes);
    return jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: 50, maxMemoryUsageInMB: 1500 });
  } catch (error) {
    if (/maxMemoryUsageInMB|maxResolutionInMP/.test((error as Error).message)) throw error;
    throw damaged('图片');
  }
}

/** Each pixel is the mean of those it stands for. */
function shrunk({ width, height, data }: Pixels): Pixels {
  const scale = Math.max(width, height) / longest;
  if (scale <= 1) return { width, height, data };
  const [across, down] = [Math.max(1, Math.floor(width / scale)), Math.max(1, Math.floor(height / scale))];
  const out = new Uint8Array(across * down * 4);
  for (let y = 0; y < down; y += 1) {
    const [top, bottom] = [Math.floor((y * height) / down), Math.floor(((y + 1) * height) / down)];
    for (let x = 0; x < across; x += 1) {
      const [left, right] = [Math.floor((x * width) / across), Math.floor(((x + 1) * width) / across)];
      const count = (bottom - top) * (right - left);
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let row = top; row < bottom; row += 1) {
          for (let column = left; column < right; column += 1)
            sum += data[(row * width + column) * 4 + channel] ?? 0;
        }
        out[(y * across + x) * 4 + channel] = Math.round(sum / count);
      }
    }
  }
  return { width: across, height: down, data: out };
}

/** Turned and mirrored as EXIF says. */
function upright({ width, height, data }: Pixels, orientation: number): Pixels {
  if (orientation === 1) return { width, height, data };
  const isTurned = orientation >= 5;
  const [across, down] = isTurned ? [height, width] : [width, height];
  const isFlippedX = [2, 3, 7, 8].includes(orientation);
  const isFlippedY = [3, 4, 6, 7].includes(orientation);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [u, v] = isTurned ? [y, x] : [x, y];
      const from = ((isFlippedY ? height - 1 - v : v) * width + (isFlippedX ? width - 1 - u : u)) * 4;
      out.set(data.subarray(from, from + 4), (y * across + x) * 4);
    }
  }
  return { width: across, height: down, data: out };
}
