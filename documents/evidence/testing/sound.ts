import { crc32, deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { type Member, zip } from './zip';

/** Small files of every type that are as they should be. */

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = (part: string, type: string) =>
  `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
const relationships = (target: string) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

export const docxMembers = (text = '演示数据'): Member[] => [
  { path: '[Content_Types].xml', data: types('/word/document.xml', 'wordprocessingml.document') },
  { path: '_rels/.rels', data: relationships('word/document.xml') },
  {
    path: 'word/document.xml',
    data: `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  },
];

export const xlsxMembers = (text = '演示数据'): Member[] => [
  { path: '[Content_Types].xml', data: types('/xl/workbook.xml', 'spreadsheetml.sheet') },
  { path: '_rels/.rels', data: relationships('xl/workbook.xml') },
  {
    path: 'xl/workbook.xml',
    data: `${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/><!-- ${text} --></workbook>`,
  },
];

export const docx = (text?: string) => zip(docxMembers(text));
export const xlsx = (text?: string) => zip(xlsxMembers(text));

/** One page; `extra` are objects more, as they stand in the file. */
export function pdf(extra = ''): Buffer {
  const body = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n${extra}`;
  return Buffer.from(
    `${body}xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A picture of which no two rows are alike. */
function pixels(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      data.set([(x * 7) % 256, (y * 11) % 256, x < width / 2 ? 200 : 20], (y * width + x) * 4);
    }
  }
  return data;
}

/** A photo; `segments` stand behind its beginning. */
export function jpg(width = 64, height = 48, segments: readonly Buffer[] = []): Buffer {
  const plain = Buffer.from(jpeg.encode({ width, height, data: pixels(width, height) }, 80).data);
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)]);
}

export function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** EXIF with the orientation, and a position as a phone writes it. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(80);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.writeUInt16LE(0x8825, 22);
  tiff.writeUInt16LE(4, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt32LE(40, 30);
  tiff.write('GPS 26.58N 107.98E', 40, 'latin1');
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

export function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(8 + data.length + 4);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), 8 + data.length);
  return out;
}

/** A picture that says it is so wide and high, and has those rows. */
export function png(
  { width = 32, height = 24, rows }: { width?: number; height?: number; rows?: Buffer } = {},
  extra: readonly Buffer[] = [],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const made = rows ?? Buffer.alloc(height * (1 + width * 3), 120).fill(0, 0, 1);
  if (rows === undefined) for (let y = 0; y < height; y += 1) made[y * (1 + width * 3)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', deflateSync(made)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
