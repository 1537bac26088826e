import { describe, expect, test } from 'vitest';
import { activityLedger } from './activity';
import { pairingLedger } from './pairing';
import { readLedger } from './read';
import { sides } from './testing/sides';
import { sample } from './testing/workbook';

interface Told {
  readonly sheet?: string;
  readonly cell: string;
}
interface PairingsExpected {
  readonly accepted: number;
  readonly plannedYuanTotal: number;
  readonly rows: readonly {
    readonly row: number;
    readonly creditCode: string;
    readonly county: string;
    readonly village: string;
    readonly signedOn: string;
    readonly endsOn: string;
    readonly plannedYuan: number;
  }[];
  readonly notices: readonly Told[];
  readonly errors: readonly Told[];
}
interface ActivitiesExpected {
  readonly moneyYuan: number;
  readonly goodsYuan: number;
  readonly beneficiaries: number;
  readonly perMonth: Readonly<Record<string, number>>;
}

const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

test('the 结对帮扶台账 of a county office is read as its expected result says', async () => {
  const expected = JSON.parse(sample('结对帮扶台账.expected.json').toString()) as PairingsExpected;
  const { accepted, errors, notices } = await readLedger(pairingLedger, sample('结对帮扶台账.xlsx'), sides);
  expect(
    accepted.map(({ row, values }) => ({
      row,
      creditCode: values.creditCode,
      county: values.county.code,
      village: values.village,
      signedOn: values.signedOn,
      endsOn: values.endsOn,
      plannedYuan: (values.plannedFen ?? 0) / 100,
    })),
  ).toEqual(expected.rows);
  expect(accepted).toHaveLength(expected.accepted);
  expect(sum(accepted.map(({ values }) => values.plannedFen))).toBe(expected.plannedYuanTotal * 100);
  expect(errors.map(({ cell }) => cell)).toEqual(expected.errors.map(({ cell }) => cell));
  expect(accepted.flatMap(({ remarks }) => remarks.map(({ cell }) => cell))).toEqual(
    expected.notices.map(({ cell }) => cell),
  );
  expect(errors.map(({ cell, sentence }) => `${cell} ${sentence}`)).toEqual([
    'K56 没有“2023.2.30”这一天；请核对年、月、日。',
    'L57 有效期早于签约日期；请核对这两个日期。',
    'N58 金额不能是负数；请核对，没有的留空。',
    'N59 “约10万”不是一个数；请填写以万元为单位的数字，例如 10.5。',
    'G60 没有名为“夜郎县”的县（市、区）；请填写现行的全称。',
    'G61 “榕江”是否为榕江县？请填写全称。',
    'D62 “企业”不在可选范围内；请填写社会团体、社会服务机构、基金会之一。',
    'H63 请填写村。',
  ]);
  expect(accepted.flatMap(({ remarks }) => remarks.map(({ sentence }) => sentence))).toEqual([
    '“水城县”已更名为水城区，按水城区导入。',
    '“黔西县”已更名为黔西市，按黔西市导入。',
  ]);
  expect(notices).toEqual([
    '工作表“结对帮扶台账”以下列不属于本表，未导入：粤方联系人（O 列）、黔方联系人（P 列）、备注（Q 列）。',
    '工作表“结对帮扶台账”第 64、66 行是合计或表尾，未导入。',
  ]);
  expect(accepted[1]?.values).toMatchObject({
    helper: '广东演示社会服务机构第101号',
    form: 'service',
    city: { name: '韶关市' },
    prefecture: { name: '六盘水市' },
    county: { name: '水城区' },
    wasDeepPoverty: true,
    agreement: '结对帮扶协议〔2023〕2号',
    ways: 'employment,health',
  });
});

test('the 结对活动台账 is read with both of its sheets', async () => {
  const expected = JSON.parse(sample('结对活动台账.expected.json').toString()) as ActivitiesExpected;
  const { accepted, errors } = await readLedger(activityLedger, sample('结对活动台账.xlsx'), sides);
  expect(errors).toEqual([]);
  expect(accepted).toHaveLength(240);
  // Which villages have no pairing only the register knows.
  const known = accepted.map(({ values }) => values).filter(({ village }) => village !== '不存在村');
  expect(sum(known.map(({ moneyFen }) => moneyFen))).toBe(expected.moneyYuan * 100);
  expect(sum(known.map(({ goodsFen }) => goodsFen))).toBe(expected.goodsYuan * 100);
  expect(sum(known.map(({ beneficiaries }) => beneficiaries))).toBe(expected.beneficiaries);
  const months = known.map(({ heldOn }) => heldOn.slice(0, 7));
  const perMonth = Object.fromEntries(
    [...new Set(months)].sort().map((month) => [month, months.filter((one) => one === month).length]),
  );
  expect(perMonth).toEqual(expected.perMonth);
  expect(known.some(({ text }) => text === '第8次活动：=2+3 不是公式')).toBe(true);
});

describe('cells of these ledgers', () => {
  const { columns } = pairingLedger;
  test.each([
    ['产业、教育', 'industry,education'],
    ['教育帮扶，消费帮扶', 'education,consumption'],
    ['其他/就业', 'employment,other'],
  ])('帮扶方式 %s', (said, value) => {
    expect(columns.ways.read(said, sides)).toEqual({ value });
  });
  test('a way that is none is named', () => {
    expect(columns.ways.read('产业、送温暖', sides)).toHaveProperty('sentence');
    expect(columns.ways.read('帮扶', sides)).toHaveProperty('sentence');
  });
  test.each([
    ['160人次', 160],
    ['１２０ 人', 120],
    [0, 0],
  ])('受益人数 %s', (said, value) => {
    expect(activityLedger.columns.beneficiaries.read(said, sides)).toEqual({ value });
  });
  test.each(['约100', '-3', '1.5', '一百', '12345678901'])('受益人数 %s is refused', (said) => {
    expect(activityLedger.columns.beneficiaries.read(said, sides)).toHaveProperty('sentence');
  });
  test.each([
    ['46.5万元', 46_500_000],
    ['３１．２', 31_200_000],
    ['1200元', 120_000],
    [0, 0],
    ['1,200.5', 1_200_500_000],
  ])('计划资金 %s', (said, value) => {
    expect(columns.plannedFen.read(said, sides)).toEqual({ value });
  });
  test('a code with a wrong check digit is taken, and doubted', () => {
    expect(columns.creditCode.read('51440000mjx001002Q', sides)).toMatchObject({
      value: '51440000MJX001002Q',
      notice: expect.stringContaining('校验位不符') as string,
    });
  });
});
