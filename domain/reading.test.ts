import { describe, expect, test } from 'vitest';
import { quantity } from './quantity';
import { impossible, incomplete, noFigure, warnings } from './reading';

const count = {
  name: '培训班次',
  aggregation: 'sum',
  unit: '期',
  decimals: 0,
  minimum: 0,
  maximum: quantity(200),
} as const;
const money = { ...count, name: '资金', unit: '万元', decimals: 2, maximum: quantity(1000) };
const of = (value: number) => ({ ...noFigure, value: quantity(value) });
const parts = (numerator: number, denominator: number) => ({
  ...noFigure,
  numerator: quantity(numerator),
  denominator: quantity(denominator),
});

describe('what is unusual asks for a word of explanation', () => {
  test.each([
    ['a jump', 40, 10, count, ['比上期增加 300%']],
    ['a fall', 4, 20, count, ['比上期减少 80%']],
    ['a change within the limit', 14, 10, count, []],
    ['a jump of a few cases', 3, 1, count, []],
    ['the end of a single case', 0, 1, count, []],
    ['a jump of a small sum of money', 3, 1, money, ['比上期增加 200%']],
    ['more than the range', 250, 240, count, ['高于通常上限 200 期']],
    ['nothing to compare with', 90, 0, count, []],
  ] as const)('%s', (_, now, before, indicator, said) => {
    expect(warnings(of(now), indicator, { previous: of(before), lastYear: null }, 50)).toEqual(said);
  });

  test('the year before is compared with as well', () => {
    const earlier = { previous: of(40), lastYear: of(10) };
    expect(warnings(of(40), count, earlier, 50)).toEqual(['比上年同期增加 300%']);
  });
});

describe('what cannot be', () => {
  test.each([
    ['a fraction of a whole number', of(1.5), count, '该指标请填写整数。'],
    ['more decimals than the unit has', of(1.234), money, '该指标最多 2 位小数，请改正。'],
    ['a negative count', of(-1), count, '该指标不能为负数，请改正。'],
    ['half a ratio', { ...noFigure, numerator: quantity(1) }, count, '分子和分母请一起填写。'],
    [
      'a half-made event',
      of(0.5),
      { ...count, aggregation: 'exists', decimals: 1 } as const,
      '请填写 1（已建立）或 0（未建立）。',
    ],
    ['zero, which is a figure', of(0), count, null],
  ])('%s', (_, figure, indicator, said) => {
    expect(impossible(figure, indicator)).toBe(said);
  });
});

describe('what is missing before it can be handed in', () => {
  test.each([
    ['nothing typed', noFigure, 'sum', '还没有填写；确实没有发生请填 0。'],
    ['zero', of(0), 'sum', null],
    ['something of nothing', parts(1, 0), 'ratio', '分母为 0 时分子也应为 0。'],
    ['nothing of nothing', parts(0, 0), 'ratio', null],
    ['an event without its day', of(1), 'at-least-once', '请填写发生日期。'],
    [
      'an event to come',
      { ...of(1), occurredOn: '2025-10-01' },
      'exists',
      '发生日期不能晚于今天；尚未举办的不计入。',
    ],
    ['an event that did not happen', of(0), 'exists', null],
  ] as const)('%s', (_, figure, aggregation, said) => {
    expect(incomplete(figure, aggregation, '2025-09-30')).toBe(said);
  });
});
