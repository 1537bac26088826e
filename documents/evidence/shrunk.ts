export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Enough to read a form of A4, and small on a phone. */
const longest = 1280;

/** Each pixel is the mean of those it stands for. */
export function shrunk({ width, height, data }: Pixels): Pixels {
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
