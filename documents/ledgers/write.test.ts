import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/domain/calendar';
import type { Due } from '@/domain/due-date';
import { handlings } from '@/domain/handling';
import { legible } from './cell';
import { readLedger } from './read';
import type { WrittenLedger } from './ledger';
import { resolutionLedger, type ResolutionRow } from './resolution';
import { context, opened } from './testing/workbook';
import { type Entry, streamLedger, templateOf, writeLedger } from './write';
import { asItIs } from './writes';

const page = { unit: '广东省民政厅', stamp: '李敏 2023年12月31日 & 10:30 导出' };

/** What programs trip over: formulas in every disguise, escapes, halves of characters, what looks like other rows. */
const nasty = fc.constantFrom(
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "'=1",
    "''=1",
    "'甲",
    '＝1',
    '－1',
    '\t=1',
    '_x000D_',
    '_x005F_x0041_',
    '__x0041_',
  ],
  ...[
    '<b>&amp;</b>',
    ']]>',
    '\u0000\u001f\u007f',
    '\ud800',
    '\ufffe',
    '甲\r\n乙\r丙',
    '123456',
    '1e3',
    '2023-11-15',
    'TRUE',
  ],
  ...[
    '合计',
    '填表人：',
    '序号',
    '系统编号',
    '__proto__',
    '𠮷😀',
    ' ',
    '\u3000',
    '#REF!',
    '长期坚持',
    '{}',
    '"',
    '\\',
  ],
);

/** Text as the system holds it: legible, without space around it, of at most so many characters. */
function words(most: number) {
  return fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 })
    .map((parts) => legible(parts.join('')).trim().slice(0, most))
    .map((text) => legible(text).trim());
}

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant({ dueOn: null, isOpenEnded: true }),
  fc.nat(100_000).map((days) => ({ dueOn: addDays('1901-01-01', days), isOpenEnded: false })),
);

const row: fc.Arbitrary<ResolutionRow> = fc.record({
  text: words(500).filter((text) => text !== ''),
  area: fc.constantFrom(...context.areas),
  guangdongLead: fc.constantFrom(...context.guangdongUnits),
  guizhouLead: fc.constantFrom(...context.guizhouUnits),
  supporting: words(200),
  due,
  expectedResult: words(300).filter((text) => text !== ''),
  progress: words(1000),
  handling: fc.constantFrom(...handlings),
});

function entries(rows: readonly ResolutionRow[]): Entry<ResolutionRow>[] {
  return rows.map((values, at) => ({ id: 7 * at + 3, values }));
}

const { of: identityOf } = resolutionLedger.identity;
const rows = fc.uniqueArray(row, { selector: identityOf, maxLength: 12 });

test('an export comes back unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      const written = entries(values);
      const bytes = await writeLedger(resolutionLedger, written, context, page);
      const { accepted, errors, notices } = await readLedger(resolutionLedger, bytes, context);
      expect({ errors, notices }).toEqual({ errors: [], notices: [] });
      expect(accepted.map(({ id, values }) => ({ id, values }))).toEqual(written);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('no text of an export can be taken for a formula', async () => {
  const triggers = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=', '\u0000=', "'="];
  const values = triggers.map((trigger): ResolutionRow => ({
    text: `${trigger}cmd|' /C calc'!A0`,
    area: { id: 1, name: `${trigger}机制建设` },
    guangdongLead: { id: 101, name: `${trigger}办公室` },
    guizhouLead: { id: 201, name: `${trigger}办公室` },
    supporting: `${trigger}1`,
    due: { dueOn: null, isOpenEnded: true },
    expectedResult: `${trigger}1`,
    progress: `${trigger}1`,
    handling: 'under-way',
  }));
  const bytes = await writeLedger(
    resolutionLedger,
    entries(values),
    { ...context, meeting: '=1+1', areas: values.map(({ area }) => area) },
    { ...page, unit: '=1' },
  );
  let seen = 0;
  for (const sheet of (await opened(bytes)).worksheets) {
    sheet.eachRow((line) => {
      line.eachCell((cell) => {
        seen += 1;
        expect(typeof cell.value === 'object' && cell.value !== null && 'formula' in cell.value).toBe(false);
        if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@＝＋－＠\t\r\0]/);
      });
    });
  }
  expect(seen).toBeGreaterThan(triggers.length * 8);
});

describe('an export', () => {
  const exported = async (values: readonly ResolutionRow[]) =>
    (await opened(await writeLedger(resolutionLedger, entries(values), context, page))).getWorksheet(1);

  test('has numbers as numbers, days as days and what goes on for good as words', async () => {
    const [first, second] = fc.sample(row, { numRuns: 2, seed: 1 });
    if (!first || !second) throw new Error('no samples');
    const sheet = await exported([
      { ...first, text: '甲', due: { dueOn: '2023-11-15', isOpenEnded: false } },
      { ...second, text: '乙', due: { dueOn: null, isOpenEnded: true } },
    ]);
    expect([5, 6].map((at) => sheet?.getCell(at, 1).value)).toEqual([1, 2]);
    expect(sheet?.getCell('G5').value).toEqual(new Date('2023-11-15'));
    expect(sheet?.getCell('G5').numFmt).toBe('yyyy"年"m"月"d"日"');
    expect(sheet?.getCell('G6').value).toBe('长期坚持');
    expect([5, 6].map((at) => sheet?.getCell(at, 11).value)).toEqual([3, 10]);
  });
});

describe('a template', () => {
  const template = async () => opened(await templateOf(resolutionLedger, context, page));

  test('has title, unit and a head on two levels', async () => {
    const sheet = (await template()).getWorksheet('议定事项任务分解表');
    expect(sheet?.getCell('A1').value).toBe('粤黔民政领域协作第一次联席会议议定事项任务分解表');
    expect(sheet?.getCell('A2').value).toBe('填报单位：广东省民政厅');
    expect(sheet?.getCell('D3').value).toBe('牵头单位');
    expect([sheet?.getCell('D4').value, sheet?.getCell('E4').value]).toEqual(['粤方', '黔方']);
    expect(['A1:K1', 'A3:A4', 'D3:E3', 'K3:K4'].filter((one) => !sheet?.model.merges.includes(one))).toEqual(
      [],
    );
  });

  test('is printed on A4 across with its head on every page, and says who took it out', async () => {
    const sheet = (await template()).getWorksheet(1);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, xSplit: 2 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '3:4' });
    expect(sheet?.headerFooter.oddFooter).toBe('&L 李敏 2023年12月31日 && 10:30 导出&R第 &P 页 共 &N 页');
  });

  test('offers lists to choose from, and a hint beside every cell', async () => {
    const book = await template();
    const sheet = book.getWorksheet(1);
    const choices = (address: string) => {
      const rule = sheet?.getCell(address).dataValidation;
      const [, letter = '', last = 0] =
        /^'选项'!\$(\w)\$1:\$\w\$(\d+)$/.exec(String(rule?.formulae[0])) ?? [];
      return Array.from(
        { length: Number(last) },
        (_, at) => book.getWorksheet('选项')?.getCell(`${letter}${at + 1}`).value,
      );
    };
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
    for (const row of [5, 504]) {
      expect(choices(`C${row}`)).toEqual(names(context.areas));
      expect(choices(`D${row}`)).toEqual(names(context.guangdongUnits));
      expect(choices(`E${row}`)).toEqual(names(context.guizhouUnits));
      expect(choices(`J${row}`)).toEqual(['已销号', '已完成', '推进中', '未启动']);
    }
    expect(sheet?.getCell('G5').dataValidation).toMatchObject({
      promptTitle: '完成时限',
      showInputMessage: true,
    });
    expect(book.getWorksheet('选项')?.state).toBe('veryHidden');
  });

  test('is an import of nothing until it is filled in', async () => {
    const bytes = await templateOf(resolutionLedger, context, page);
    expect(await readLedger(resolutionLedger, bytes, context)).toMatchObject({
      ...{ accepted: [], errors: [], notices: [] },
    });
  });
});

test('a ledger that is only taken out asks for nothing', async () => {
  const ledger: WrittenLedger<{ readonly name: string }, unknown> = {
    name: '名录',
    title: () => '名录',
    columns: { name: { headings: ['名称'], width: 20, ...asItIs } },
  };
  const book = await opened(
    await buffer(streamLedger(ledger, [{ id: 7, values: { name: '甲' } }], null, page)),
  );
  expect(book.worksheets.map(({ name }) => name)).toEqual(['名录']);
  const sheet = book.getWorksheet('名录');
  expect([3, 4].map((row) => [1, 2, 3].map((at) => sheet?.getCell(row, at).value))).toEqual([
    ['序号', '名称', '系统编号'],
    [1, '甲', 7],
  ]);
  expect([4, 5].map((row) => sheet?.getCell(row, 2).dataValidation)).toEqual([undefined, undefined]);
});
