import type { CellValue } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { enteredAs } from '@/domain/handling';
import { readLedger } from './read';
import { resolutionLedger } from './resolution';
import { context, line, sample, table } from './testing/workbook';

interface Expected {
  readonly accepted: number;
  readonly rows: readonly {
    readonly row: number;
    readonly area: string;
    readonly dueOn: string | null;
    readonly openEnded: boolean;
    readonly imported: string;
  }[];
}

const importedWords = {
  pending: 'no half begun',
  received: 'both halves begun',
  claimed: 'both halves claimed',
} as const;

test('the table of a county office comes to what its office says it holds', async () => {
  const { accepted, errors, notices } = await readLedger(
    resolutionLedger,
    sample('议定事项任务分解表.xlsx'),
    context,
  );
  const expected = JSON.parse(sample('议定事项任务分解表.expected.json').toString()) as Expected;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(accepted).toHaveLength(expected.accepted);
  expect(
    accepted.map(({ row, values: { area, due, handling } }) => ({
      row,
      area: area.name,
      dueOn: due.dueOn,
      openEnded: due.isOpenEnded,
      imported: importedWords[enteredAs[handling]],
    })),
  ).toEqual(expected.rows.map((one) => ({ ...one, imported: one.imported.split(',')[0] })));
  expect(accepted[0]).toMatchObject({
    sheet: '任务分解表',
    row: 5,
    id: null,
    values: {
      text: '演示议定事项1',
      area: { id: 1, name: '机制建设' },
      guangdongLead: { id: 101, name: '办公室' },
      guizhouLead: { id: 201, name: '办公室' },
      supporting: '各市（州）民政局',
      due: { dueOn: '2023-12-31', isOpenEnded: false },
      expectedResult: '形成成果',
      progress: '',
      handling: 'not-started',
    },
  });
});

describe('reads as a due date', () => {
  test.each<[string, CellValue, string | null]>([
    ['a cell with the format of a day', new Date('2023-11-15'), '2023-11-15'],
    ["Excel's number of a day", 45245, '2023-11-15'],
    ["Excel's number typed as text", '45245', '2023-11-15'],
    ['full-width digits', '２０２３年１１月１５日', '2023-11-15'],
    ['a day without year, in the year of the meeting', '11月15日前', '2023-11-15'],
    ['formatted text', { richText: [{ text: '2023年' }, { text: '底前' }] }, '2023-12-31'],
    ['the result of a formula', { formula: 'A1', result: '2023/11/15' }, '2023-11-15'],
    ['what goes on for good', '常态化推进', null],
  ])('%s', async (_, cell, dueOn) => {
    const { accepted, errors } = await readLedger(
      resolutionLedger,
      await table(line({ 完成时限: cell })),
      context,
    );
    expect(errors).toEqual([]);
    expect(accepted[0]?.values.due).toEqual({ dueOn, isOpenEnded: dueOn === null });
  });
});

describe('refuses by cell', () => {
  test.each<[string, string, CellValue, string, RegExp]>([
    ['a resolution without words', '议定事项', '  ', 'B2', /请填写议定事项/],
    ['words without end', '议定事项', '长'.repeat(501), 'B2', /现有 501 字；请控制在 500 字以内/],
    ['a book', '议定事项', '长'.repeat(5001), 'B2', /现有 5001 字；请精简/],
    ['a person', '进展情况', '已救助 52010219991231123X', 'I2', /身份证.*请删去/],
    ['an unknown area', '所属领域', '体育', 'C2', /没有名为“体育”的协作领域；请从/],
    ['a shortened area', '所属领域', '养老服务', 'C2', /是否为“养老服务业发展”/],
    ['no lead', '粤方牵头单位', null, 'D2', /请填写牵头单位（粤方）/],
    ['a lead by another name', '黔方牵头单位', '社会组织管理处', 'E2', /是否为“社会组织管理局”？请改成/],
    ['two leads in a cell', '粤方牵头单位', '办公室、人事处', 'D2', /是否为“办公室”/],
    ['a date that is none', '完成时限', '2023年2月30日', 'G2', /看不出具体日期；请填写如 2023年9月30日/],
    ['a number that is no day', '完成时限', 2023.11, 'G2', /看不出具体日期/],
    ['an error of a formula', '完成时限', { error: '#REF!' }, 'G2', /#REF!；请改正公式/],
    ['a formula never calculated', '完成时限', { formula: 'A1' }, 'G2', /公式还没有结果；请在 Excel/],
    ['no result to reach', '目标成果', null, 'H2', /请填写目标成果/],
    ['a state of its own', '办理状态', '差不多了', 'J2', /请填写已销号、已完成、推进中、未启动之一/],
  ])('%s', async (_, heading, cell, address, sentence) => {
    const { accepted, errors } = await readLedger(
      resolutionLedger,
      await table(line({ [heading]: cell })),
      context,
    );
    expect(accepted).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ sheet: '任务分解表', row: 2, cell: address });
    expect(errors[0]?.column.replace(/[（）]/g, '')).toContain(heading.replace(/^[粤黔]方/, ''));
    expect(errors[0]?.sentence).toMatch(sentence);
  });

  test('the first thousand of what is wrong, and says how much there is', async () => {
    const rows = Array.from({ length: 600 }, (_, at) =>
      line({ 议定事项: `第 ${at} 项`, 完成时限: '尽快', 目标成果: '' }),
    );
    const { errors, notices } = await readLedger(resolutionLedger, await table(...rows), context);
    expect(errors).toHaveLength(1000);
    expect(notices).toEqual(['共有 1200 处需要改正，先列出前 1000 处；请改正后重新上传。']);
  });

  test('everything that is wrong in a row at once, and lets the others in', async () => {
    const bytes = await table(line({ 完成时限: '尽快', 所属领域: '体育' }), line({ 议定事项: '另一件事' }));
    const { accepted, errors } = await readLedger(resolutionLedger, bytes, context);
    expect(errors.map(({ cell }) => cell)).toEqual(['C2', 'G2']);
    expect(accepted.map(({ row }) => row)).toEqual([3]);
  });

  test('the second of two that say the same, with both rows', async () => {
    const bytes = await table(line(), line({ 议定事项: '另一件事' }), line({ 议定事项: ' 建立 联络员制度' }));
    const { accepted, errors } = await readLedger(resolutionLedger, bytes, context);
    expect(accepted.map(({ row }) => row)).toEqual([2, 3]);
    expect(errors).toMatchObject([
      {
        sheet: '任务分解表',
        row: 4,
        cell: 'B4',
        column: '议定事项',
        sentence: '第 4 行与第 2 行的议定事项相同；请删去其中一行，或改写其中一行。',
      },
    ]);
  });
});
