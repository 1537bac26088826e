import { deflateSync } from 'node:zlib';
import { craftedArchives } from './crafted-archives';
import { docx, jpg, pdf, png } from './sound';

/** A file that must not be taken, and words of the sentence that says why. */
export interface Crafted {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly told: string;
}

const megabyte = 1024 * 1024;
const zeros = (size: number) => Buffer.alloc(size);
const cut = (bytes: Buffer, share = 0.6) => bytes.subarray(0, Math.floor(bytes.length * share));

function giantJpg(): Buffer {
  const bytes = jpg();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_500, frame + 5);
  bytes.writeUInt16BE(65_500, frame + 7);
  return bytes;
}

const objects = (text: string) => {
  const packed = deflateSync(Buffer.from(text)).toString('latin1');
  return `9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream endobj\n`;
};

export const crafted: readonly Crafted[] = [
  ...craftedArchives,
  { what: 'half a photo', name: '现场.jpg', bytes: () => cut(jpg(300, 200)), told: '不完整' },
  { what: 'a photo that says it is giant', name: '现场.jpg', bytes: giantJpg, told: '像素' },
  {
    what: 'half a picture',
    name: '扫描.png',
    bytes: () => cut(png({ width: 300, height: 200 })),
    told: '不完整',
  },
  {
    what: 'a picture that says it is giant',
    name: '扫描.png',
    bytes: () => png({ width: 60_000, height: 60_000, rows: zeros(100) }),
    told: '像素',
  },
  {
    what: 'a picture that unpacks to more than it says',
    name: '扫描.png',
    bytes: () => png({ width: 10, height: 10, rows: zeros(100 * megabyte) }),
    told: '展开后',
  },
  {
    what: 'a picture with fewer rows than it says',
    name: '扫描.png',
    bytes: () => png({ width: 1000, height: 1000, rows: zeros(100) }),
    told: '不完整',
  },
  { what: 'half a PDF', name: '协议.pdf', bytes: () => cut(pdf()), told: '不完整' },
  {
    what: 'a PDF with a second file behind it',
    name: '协议.pdf',
    bytes: () => Buffer.concat([pdf(), docx('x'.repeat(3000))]),
    told: '不完整',
  },
  {
    what: 'a PDF with a script',
    name: '协议.pdf',
    bytes: () => pdf('8 0 obj<</S/J#61vaScript/J#53(app.alert)>>endobj\n'),
    told: '脚本',
  },
  {
    what: 'a PDF that starts a program, packed',
    name: '协议.pdf',
    bytes: () => pdf(objects('8 0 <</S/Launch/F(cmd.exe)>>')),
    told: '自行启动',
  },
  {
    what: 'a PDF with a password',
    name: '协议.pdf',
    bytes: () => pdf('8 0 obj<</Filter/Standard>>endobj\ntrailer<</Encrypt 8 0 R>>\n'),
    told: '密码',
  },
];
