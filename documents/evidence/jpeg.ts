import { orientationIn, orientationOnly } from './exif';
import { type Segment, segmentsOf } from './jpeg-segment';
import { checkPixels, type Picture } from './picture';
import { damaged, refuse } from './refuse';

/** A photo without EXIF, XMP and whatever follows its end; upright as before. `keeps` leaves where and how it was taken. */
export function cleanJpeg(file: Buffer, keeps: boolean): Picture {
  const segments = segmentsOf(file);
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (frame === undefined || frame.data.length < 6) throw damaged('照片');
  if (frame.marker > 0xc2) throw refuse('照片的编码方式少见，无法核对；请另存为普通 JPG 后重新上传。');
  const [height, width] = [frame.data.readUInt16BE(1), frame.data.readUInt16BE(3)];
  checkPixels(width, height);
  const exif = segments.find(({ marker, data }) => marker === 0xe1 && startsWith(data, 'Exif\0\0'));
  const orientation = exif === undefined ? 1 : orientationIn(exif.data.subarray(6));
  const kept = segments.filter((segment) => isKept(segment) || (keeps && segment.marker === 0xe1));
  const first = kept[0]?.marker === 0xe0 ? kept.splice(0, 1) : [];
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...first.map((segment) => segment.bytes),
    ...(keeps || orientation === 1 ? [] : [orientationOnly(orientation)]),
    ...kept.map((segment) => segment.bytes),
    Buffer.from([0xff, 0xd9]),
  ]);
  return { bytes, width, height, orientation };
}

const startsWith = (data: Buffer, text: string) => data.subarray(0, text.length).toString('latin1') === text;

/** Start of frame: C4, C8 and CC are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What the picture needs to look as it did: tables, colours, the frame and its scans. */
function isKept({ marker, data }: Segment): boolean {
  if (marker === 0xe0) return startsWith(data, 'JFIF\0');
  if (marker === 0xe2) return startsWith(data, 'ICC_PROFILE\0');
  if (marker === 0xee) return startsWith(data, 'Adobe');
  return (marker < 0xe0 || marker > 0xef) && marker !== 0xfe;
}
