import type { Worksheet } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { Refusal } from '@/domain/refusal';
import { readLedger } from './read';
import { resolutionLedger } from './resolution';
import { context, headings, line, table, workbook } from './testing/workbook';

const read = (bytes: Uint8Array) => readLedger(resolutionLedger, bytes, context);
const two = [line(), line({ 议定事项: '互派干部跟班学习', 序号: 2 })];

/** The head on two levels, merged as offices merge it, from the row given. */
function grouped(sheet: Worksheet, first: number): void {
  const upper = headings.map((heading) => (heading.endsWith('方牵头单位') ? '牵头单位' : heading));
  sheet.getRow(first).values = upper;
  sheet.getRow(first + 1).getCell(4).value = '粤方';
  sheet.getRow(first + 1).getCell(5).value = '黔方';
  sheet.mergeCells(first, 4, first, 5);
  for (const column of [1, 2, 3, 6, 7, 8, 9, 10]) sheet.mergeCells(first, column, first + 1, column);
}

describe('finds the head', () => {
  test.each<[string, (sheet: Worksheet) => void, number]>([
    ['in the first row', (sheet) => sheet.addRows([headings, ...two]), 2],
    [
      'below a title, a unit and blank rows',
      (sheet) => {
        sheet.getRow(1).values = ['粤黔民政领域协作议定事项任务分解表'];
        sheet.mergeCells('A1:J1');
        sheet.getRow(4).values = ['填报单位：广东省民政厅', null, null, '单位：项'];
        sheet.getRow(17).values = headings;
        two.forEach((cells, at) => (sheet.getRow(18 + at).values = cells));
      },
      18,
    ],
    [
      'on two levels',
      (sheet) => {
        grouped(sheet, 3);
        sheet.addRows(two);
      },
      5,
    ],
    [
      'on two levels that are not merged any more',
      (sheet) => {
        grouped(sheet, 1);
        for (const range of ['D1:E1', 'A1:A2', 'B1:B2', 'C1:C2', 'F1:F2', 'G1:G2', 'H1:H2', 'I1:I2', 'J1:J2'])
          sheet.unMergeCells(range);
        sheet.getCell('E1').value = null;
        for (const letter of 'ABCFGHIJ') sheet.getCell(`${letter}2`).value = null;
        sheet.addRows(two);
      },
      3,
    ],
    [
      'with the numbering of a statistical form below',
      (sheet) => sheet.addRows([headings, ['甲', 1, 2, 3, 4, 5, 6, 7, 8, 9], ...two]),
      3,
    ],
    [
      'with spaces, line ends, brackets and marks in it',
      (sheet) =>
        sheet.addRows([
          [
            '序 号',
            '议定\n事项*',
            '所属领域：',
            '牵头单位（粤方）',
            '牵头单位(黔方)',
            '配合单位',
            '完成 时限',
          ].concat('目标成果', '进展情况', '【办理状态】'),
          ...two,
        ]),
      2,
    ],
    [
      'with the columns the other way round',
      (sheet) => sheet.addRows([headings.toReversed(), ...two.map((cells) => cells.toReversed())]),
      2,
    ],
    [
      'without the columns that may be missing',
      (sheet) => sheet.addRows([headings, ...two].map((cells) => [1, 2, 3, 4, 6, 7].map((at) => cells[at]))),
      2,
    ],
  ])('%s', async (_, fill, first) => {
    const { accepted, errors, notices } = await read(await workbook(fill));
    expect({ errors, notices }).toEqual({ errors: [], notices: [] });
    expect(accepted.map(({ row }) => row)).toEqual([first, first + 1]);
    expect(accepted[1]?.values).toMatchObject({
      text: '互派干部跟班学习',
      guangdongLead: { id: 101 },
      guizhouLead: { id: 202 },
    });
  });
});

test('says which columns and rows it left out', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow([...headings, '备注']);
    sheet.addRow([...line(), '不要紧']);
    sheet.addRow([]);
    sheet.addRow([2]);
    sheet.addRow(['合 计', '1 项']);
    sheet.addRow(['填表人：张三      报出日期：2023年12月31日']);
    sheet.getCell(2, 70).value = '走远了';
  });
  const { accepted, errors, notices } = await read(bytes);
  expect(accepted).toHaveLength(1);
  expect(errors).toEqual([]);
  expect(notices).toEqual([
    '工作表“任务分解表”以下列不属于本表，未导入：备注（K 列）。',
    '工作表“任务分解表”第 60 列以后的内容未导入。',
    '工作表“任务分解表”第 5、6 行是合计或表尾，未导入。',
  ]);
});

test('takes what is whole for a record, even if it begins as a footer does', async () => {
  const bytes = await table(line({ 序号: null, 议定事项: '说明：统一口径' }), line({ 序号: '合计' }));
  expect((await read(bytes)).accepted.map(({ row }) => row)).toEqual([2, 3]);
});

test('gives every row what the merged cell beside it says', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRows([headings, line(), line({ 议定事项: '第二项', 所属领域: null, 办理状态: null })]);
    sheet.addRow(line({ 议定事项: '第三项', 所属领域: '社会事务' }));
    sheet.addRow([4]);
    sheet.mergeCells('C2:C3');
    sheet.mergeCells('J2:J9');
  });
  const { accepted, errors } = await read(bytes);
  expect(errors).toEqual([]);
  expect(accepted.map(({ values }) => [values.area.name, values.handling])).toEqual([
    ['机制建设', 'under-way'],
    ['机制建设', 'under-way'],
    ['社会事务', 'under-way'],
  ]);
});

test('reads every sheet with the head, and tells of the others a person can see', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRows([headings, line()]);
    book.addWorksheet('下半年').addRows([[], headings, line({ 议定事项: '第二项' }), line()]);
    book.addWorksheet('通讯录').addRow(['所属领域', '配合单位', '电话']);
    book.addWorksheet('空白');
    book.addWorksheet('旧稿', { state: 'hidden' }).addRows([headings, line({ 完成时限: '尽快' })]);
  });
  const { accepted, errors, notices } = await read(bytes);
  expect(accepted.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(['任务分解表 2', '下半年 3']);
  expect(errors.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(['下半年 B4']);
  expect(errors[0]?.sentence).toContain('第 4 行与工作表“任务分解表”第 2 行的议定事项相同');
  expect(notices).toEqual(['工作表“通讯录”没有议定事项任务分解表的表头，未导入。']);
});

describe('refuses the file', () => {
  test.each<[string, (sheet: Worksheet) => void, RegExp]>([
    ['without a head', (sheet) => sheet.addRows([['姓名', '电话'], line()]), /没有找到.*“议定事项”.*按模板/],
    [
      'with a head too far down',
      (sheet) => {
        sheet.getRow(25).values = headings;
      },
      /前 20 行内/,
    ],
    [
      'without a column that must be there, by name',
      (sheet) => sheet.addRows([headings, line()].map((cells) => cells.toSpliced(6, 1).toSpliced(3, 1))),
      /缺少“牵头单位（粤方）”“完成时限”列；请按模板/,
    ],
    [
      'with a column twice, by letter',
      (sheet) => sheet.addRows([[...headings, '完成时限'], line()]),
      /有两个“完成时限”列（G、K）；请删去/,
    ],
    [
      'with more rows than are read',
      (sheet) => {
        sheet.addRow(headings);
        for (let row = 0; row < 50_101; row += 1) sheet.addRow([row]);
      },
      /超过 50,000 行；请拆成/,
    ],
  ])(
    '%s',
    async (_, fill, sentence) => {
      const refusal = await read(await workbook(fill)).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Refusal);
      expect((refusal as Refusal).message).toMatch(sentence);
    },
    20_000,
  );
});

describe('a 系统编号', () => {
  const numbered = (...ids: (string | number | null)[]) =>
    workbook((sheet) => {
      sheet.addRow([...headings, '系统编号']);
      ids.forEach((id, at) => sheet.addRow([...line({ 议定事项: `第 ${at} 项` }), id]));
    });

  test('comes with its record; a new row has none', async () => {
    const { accepted } = await read(await numbered(7, '９', null));
    expect(accepted.map(({ id }) => id)).toEqual([7, 9, null]);
  });

  test('is refused where it was changed or copied', async () => {
    const { errors } = await read(await numbered(7, '新增', 7, -1, 1.5));
    expect(errors.map(({ cell }) => cell)).toEqual(['K3', 'K4', 'K5', 'K6']);
    expect(errors[0]?.sentence).toBe('系统编号由系统填写；请恢复导出时的编号，新增的行请留空。');
    expect(errors[1]?.sentence).toContain('第 4 行与第 2 行的系统编号相同');
  });
});
