import { expect, test } from 'vitest';
import { gapText } from './figure-gap';
import { quantity } from './quantity';
import { noFigure } from './reading';

const amount = (value: number, occurredOn: string | null = null) => ({
  ...noFigure,
  value: quantity(value),
  occurredOn,
});
const ratio = (numerator: number, denominator: number) => ({
  ...noFigure,
  numerator: quantity(numerator),
  denominator: quantity(denominator),
});
const money = { aggregation: 'sum', unit: '万元', decimals: 2 } as const;
const share = { aggregation: 'ratio', unit: '%', decimals: 1 } as const;
const set = { aggregation: 'exists', unit: '是否', decimals: 0 } as const;
const held = { aggregation: 'at-least-once', unit: '次', decimals: 0 } as const;

// [indicator, 粤方, 黔方, how 黔方 differs]
test.each([
  [money, amount(210), amount(198.3), '黔方比粤方少 11.70 万元'],
  [money, amount(0), amount(1_234.5), '黔方比粤方多 1,234.50 万元'],
  [money, amount(0.1), amount(0.3), '黔方比粤方多 0.20 万元'],
  [money, amount(5), amount(5), '黔方与粤方一致'],
  [money, amount(5), noFigure, null],
  [money, noFigure, amount(0), null],
  [share, ratio(45, 50), ratio(44, 50), '黔方比粤方低 2.0 个百分点'],
  [share, ratio(45, 50), ratio(2, 2), '黔方比粤方高 10.0 个百分点'],
  [share, ratio(45, 50), ratio(9, 10), '黔方与粤方的比率相同，分子、分母不同'],
  [share, ratio(45, 50), ratio(0, 0), '黔方与粤方的分母不同，不能比较'],
  [set, amount(1, '2025-03-01'), amount(0), '黔方为否，粤方为是'],
  [set, amount(1, '2025-03-01'), amount(1, '2025-03-02'), '黔方与粤方数量一致，日期不同'],
  [held, amount(1, '2025-03-01'), amount(2, '2025-03-01'), '黔方比粤方多 1 次'],
])('of %j, %j and %j: %s', (told, gd, gz, text) => {
  expect(gapText(told, { name: '黔方', figure: gz }, { name: '粤方', figure: gd })).toBe(text);
});
