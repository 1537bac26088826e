import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Picture } from './picture';
import { damaged } from './refuse';
import { type Pixels, shrunk } from './shrunk';

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
