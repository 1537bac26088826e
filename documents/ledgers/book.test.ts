import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '@/domain/refusal';
import { readBook } from './book';
import { line, sample, table } from './testing/workbook';

let good: Buffer;
beforeAll(async () => {
  good = await table(line());
});

type Change = (files: Record<string, Uint8Array>) => void;

/** The good workbook with other members. */
function changed(change: Change): Uint8Array {
  const files = unzipSync(good);
  change(files);
  return zipSync(files);
}

const sheet = 'xl/worksheets/sheet1.xml';

/** The good workbook with another sheet. */
function rewritten(rewrite: (xml: string) => string): Uint8Array {
  return changed((files) => {
    files[sheet] = strToU8(rewrite(strFromU8(files[sheet] ?? new Uint8Array())));
  });
}

/** Says in the directory of the zip that every member unpacks to so many bytes. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (
    let at = copy.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    copy.writeUInt32LE(size, at + 24);
  }
  return copy;
}

/** An XML of more than so many bytes, which shrinks to a half and no further. */
function long(length: number): Uint8Array {
  return strToU8(
    `<a>${randomBytes(length / 2)
      .toString('hex')
      .replace(/.{99}/g, '$&<b/>')}</a>`,
  );
}

const broken = /已损坏，无法读取；请在 Excel 或 WPS 中打开，另存为 .xlsx/;
const bomb = /展开后过大.*请只保留要导入的工作表/;

describe('refuses, with what to do', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /不是 Excel 工作簿；请.*另存为 .xlsx/],
    ['a CSV', () => strToU8('序号,议定事项\n1,甲'), /不是 Excel 工作簿/],
    ['a page saved as .xls', () => strToU8('<html><table></table></html>'), /不是 Excel 工作簿/],
    [
      'an .xls, or one with a password',
      () => Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      /旧版.*密码；请取消密码/,
    ],
    ['a Word document', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), /不是 .xlsx 工作簿/],
    ['macros', () => changed((files) => (files['xl/vbaProject.bin'] = new Uint8Array(9))), /宏；请另存为/],
    ['too much', () => new Uint8Array(10 * 1024 * 1024 + 1), /超过 10 MB；请拆成/],
    ['half a file', () => good.subarray(0, good.length / 2), broken],
    [
      'a workbook without its sheets',
      () => changed((files) => delete files['xl/_rels/workbook.xml.rels']),
      broken,
    ],
    ['broken XML', () => rewritten((xml) => xml.replace('</row>', '')), broken],
    [
      'bytes that are no text',
      () => changed((files) => (files[sheet] = new Uint8Array([60, 255, 254]))),
      broken,
    ],
    ['rows that go back', () => rewritten((xml) => xml.replace('<row r="2"', '<row r="1"')), broken],
    ['rows beyond numbers', () => rewritten((xml) => xml.replace('<row r="2"', '<row r="x"')), broken],
    [
      'entities that grow, and files of the machine',
      () =>
        rewritten((xml) =>
          xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet'),
        ),
      broken,
    ],
    ['a bomb', () => changed((files) => (files[sheet] = new Uint8Array(60 * 1024 * 1024))), bomb],
    [
      'a bomb in what is not read',
      () => changed((files) => (files['x'] = new Uint8Array(60 * 1024 * 1024))),
      bomb,
    ],
    [
      'a bomb that hides its size',
      () =>
        lying(
          rewritten((xml) => xml.padEnd(9e6)),
          1000,
        ),
      broken,
    ],
    ['text without end', () => rewritten((xml) => xml.replace(/<v>\d/, `<v>${'1'.repeat(3e6)}`)), broken],
    [
      'tags in tags without end',
      () => rewritten((xml) => xml.replace('</row>', `</row>${'<a>'.repeat(1e5)}${'</a>'.repeat(1e5)}`)),
      broken,
    ],
    ['styles without end', () => changed((files) => (files['xl/styles.xml'] = long(11e6))), broken],
    [
      'more members than a workbook has',
      () =>
        changed((files) => {
          for (let at = 0; at < 1001; at += 1) files[`x${at}`] = new Uint8Array();
        }),
      bomb,
    ],
  ])('%s', async (_, make, sentence) => {
    const bytes = make();
    const since = performance.now();
    const refusal = await readBook(bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ kind: 'invalid', message: expect.stringMatching(sentence) as string });
    expect(performance.now() - since).toBeLessThan(3000);
  });
});

test('whatever bytes are damaged, there are sheets or a refusal', async () => {
  const bytes = sample('议定事项任务分解表.xlsx');
  const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(damage, async (places) => {
      const copy = Buffer.from(bytes);
      for (const [at, byte] of places) copy[at] = byte;
      await readBook(copy).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('whatever is written between the tags of a sheet, there are sheets or a refusal', async () => {
  const piece = fc.constantFrom(
    '<row>',
    '<row r="3">',
    '</row>',
    '<c t="s">',
    '<c r="ZZZ9"/>',
    '<v>9e9</v>',
    '&x;',
    '<f/>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const bytes = rewritten((xml) => xml.replace('</sheetData>', `${pieces.join('')}</sheetData>`));
      await readBook(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('what stands outside cells is nothing, now and for the next file', async () => {
  const stray = rewritten((xml) =>
    xml.replace('<sheetData>', '<f>1</f><v>9</v><sheetData><row><v>9</v><c/></row>'),
  );
  await readBook(stray).catch(() => undefined);
  const [sheet] = await readBook(
    rewritten((xml) => xml.replace('</sheetData>', '<row><c/></row></sheetData>')),
  );
  expect(sheet?.rows).toHaveLength(2);
});

describe('reads what other programs write', () => {
  const one = async (cells: string, also: Change = () => undefined) => {
    const rows = `<sheetData><row><c/>${cells}</row></sheetData>`;
    const bytes = changed((files) => {
      files[sheet] = strToU8(`<x:worksheet xmlns:x="m">${rows.replace(/<(\/?)/g, '<$1x:')}</x:worksheet>`);
      also(files);
    });
    return (await readBook(bytes))[0]?.rows[0]?.cells[1];
  };

  test.each<[string, string, unknown]>([
    ['text in the cell', '<c t="inlineStr"><is><r><t>年底</t></r><r><t>前</t></r></is></c>', '年底前'],
    ['text without how it sounds', '<c t="inlineStr"><is><t>办</t><rPh><t>bàn</t></rPh></is></c>', '办'],
    ['characters by number', '<c t="str"><v>甲_x000A_乙_x005F_x0041_</v></c>', '甲\n乙_x0041_'],
    ['truth', '<c t="b"><v>1</v></c>', true],
    ['a day as ISO 8601', '<c t="d"><v>2023-11-15T08:00:00</v></c>', { date: '2023-11-15' }],
    ['a formula with an empty text', '<c t="str"><f>""</f><v></v></c>', undefined],
    ['text that is not there', '<c t="s"><v>99999</v></c>', undefined],
    ['a number beyond numbers', '<c><v>1e999</v></c>', '1e999'],
  ])('%s', async (_, cells, value) => {
    expect(await one(cells)).toEqual(value);
  });

  test.each<[string, string, string]>([
    ['a Chinese format of its own', '<xf numFmtId="31"/>', '2023-11-15'],
    ['a format with quotes', '<xf numFmtId="200"/>', '2023-11-15'],
  ])('a day with %s', async (_, format, date) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="[$-804]yyyy&quot;年&quot;m"/></numFmts>
      <cellXfs><xf numFmtId="0"/>${format}</cellXfs></styleSheet>`;
    const put: Change = (files) => (files['xl/styles.xml'] = strToU8(styles));
    expect(await one('<c s="1"><v>45245.75</v></c>', put)).toEqual({ date });
    expect(await one('<c s="0"><v>45245</v></c>', put)).toBe(45245);
  });

  test('days counted from 1904', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const book = (files: Record<string, Uint8Array>) =>
      strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    const cell = await one('<c><v>43783</v></c>', (files) => {
      files['xl/styles.xml'] = strToU8(styles);
      files['xl/workbook.xml'] = strToU8(book(files).replace('<workbookPr', '<workbookPr date1904="1"'));
    });
    expect(cell).toEqual({ date: '2023-11-15' });
  });
});
