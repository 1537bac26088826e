import { refuse } from './refuse';

/** A photo or scan without what else its file tells: who took it, where, and with which device. */
export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  /** As EXIF counts them: 1 stands upright. */
  readonly orientation: number;
}

const mostPixels = 50_000_000;

/** Before anything is unpacked: what the file says of itself decides how much memory a decoder asks for. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0 || width * height > mostPixels || Math.max(width, height) > 30_000) {
    throw refuse('图片的像素过大或不正常（上限 5000 万像素）；请缩小后重新上传。');
  }
}
