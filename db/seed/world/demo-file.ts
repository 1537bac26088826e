import { zipSync } from 'fflate';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { FileType } from '@/domain/evidence-file';
import { type EvidenceKind, evidenceKindWords } from '@/domain/evidence-kind';
import { chance } from './chance';

/** A file of the demo world: small, made in code, the same on every machine, and marked 演示数据. */
export interface DemoFile {
  readonly name: string;
  readonly type: FileType;
  readonly bytes: () => Buffer;
}

/** 演示数据 in 64 × 16 points, a line of hexadecimal digits for each row. */
const mark = (
  '0040000008201000,304000002b2013fe,17fe3ffc2a201302,040200007fe01302,03fc00001c7e7ffe,404000001f641310,' +
  '60407ffe69e41310,07fc018048ac13fe,0644018018a87a10,07fc19987f187210,16441188321812fe,1644318c32181282,' +
  '27fc21841c381682,211841861e641482,630c018070c614fe,0402070040826082'
).split(',');
const [width, height] = [480, 360];

function isMarked(x: number, y: number): boolean {
  const [across, down] = [Math.floor((x - 24) / 2), Math.floor((y - 312) / 2)];
  if (across < 0 || across >= 64) return false;
  const digit = parseInt(mark[down]?.charAt(Math.floor(across / 4)) || '0', 16);
  return ((digit >> (3 - (across % 4))) & 1) === 1;
}

/** A valley with hills and houses under a sky, each number another one. */
function scene(number: number): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  const hue = chance(`sky ${number}`);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = 170 + 40 * Math.sin(x / (60 + 40 * hue) + number) + 18 * Math.sin(x / 23 + number * 2);
      const house = Math.floor((x + number * 37) / 96);
      const isHouse =
        y > 210 && y < 270 && (x + number * 37) % 96 < 52 && chance(`house ${number} ${house}`) > 0.45;
      const colour =
        y >= 300
          ? isMarked(x, y)
            ? [28, 39, 51]
            : [244, 246, 249]
          : isHouse
            ? y < 228
              ? [120, 66, 52]
              : [226, 216, 196]
            : y > hill
              ? [70 + 40 * hue, 120 + 40 * Math.sin(y / 14), 70]
              : [150 + 80 * hue, 190, 225 - y / 6];
      data.set(colour, (y * width + x) * 4);
    }
  }
  return data;
}

function photo(number: number): Buffer {
  return Buffer.from(jpeg.encode({ width, height, data: scene(number) }, 72).data);
}

function scan(number: number): Buffer {
  const png = new PNG({ width, height });
  scene(number).copy(png.data);
  return PNG.sync.write(png);
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** One page with two lines, in a font that every reader has. */
function paper(title: string): Buffer {
  const text = `BT /F1 20 Tf 60 760 Td <${hex(title)}> Tj 0 -36 Td /F1 14 Tf <${hex('演示数据，不是真实材料')}> Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${body}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function packed(members: Readonly<Record<string, string>>): Buffer {
  const files = Object.entries(members).map(([path, text]) => [path, Buffer.from(head + text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: '1980-01-02' }));
}

const typesOf = (...parts: (readonly [path: string, type: string])[]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`;
const relationTo = (kind: string, target: string) =>
  `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;

function minutes(title: string): Buffer {
  return packed({
    '[Content_Types].xml': typesOf(['word/document.xml', 'wordprocessingml.document.main']),
    '_rels/.rels': relationTo('officeDocument', 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${title}</w:t></w:r></w:p><w:p><w:r><w:t>演示数据，不是真实材料</w:t></w:r></w:p></w:body></w:document>`,
  });
}

function attendance(title: string): Buffer {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return packed({
    '[Content_Types].xml': typesOf(
      ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
    ),
    '_rels/.rels': relationTo('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relationTo('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="签到表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('A1', title)}</row><row r="2">${cell('A2', '演示数据，不是真实材料')}</row></sheetData></worksheet>`,
  });
}

/** The file of that number that proves so. */
export function demoFile(kind: EvidenceKind, number: number): DemoFile {
  const serial = String(number + 1).padStart(2, '0');
  const named = (word: string, type: FileType, make: (title: string) => Buffer): DemoFile => {
    const title = `${word}${serial}`;
    return { name: `演示数据-${title}.${type}`, type, bytes: () => make(title) };
  };
  switch (kind) {
    case 'photo':
      return named('现场照片', 'jpg', () => photo(number));
    case 'receipt':
      return number % 3 === 2
        ? named('收据扫描', 'png', () => scan(number))
        : named('捐赠票据', 'pdf', paper);
    case 'sign-in-sheet':
      return named('签到表', 'xlsx', attendance);
    case 'minutes':
      return named('会谈纪要', 'docx', minutes);
    case 'agreement':
      return named('结对协议', 'pdf', paper);
    case 'notice':
      return named('工作通知', 'pdf', paper);
    case 'other':
      return named('会议材料', 'docx', minutes);
    default:
      return named(evidenceKindWords[kind], 'pdf', paper);
  }
}
