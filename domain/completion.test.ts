import { describe, expect, it } from 'vitest';
import type { YearFigure } from './actual';
import { completionOf, isMet } from './completion';
import type { Aggregation, Direction } from './indicator';
import { quantity } from './quantity';
import { yardstickOf } from './yardstick';

type Row = [Aggregation, Direction, baseline: number | null, target: number, actual: number, share: number];

function completion([aggregation, direction, baseline, target, actual]: Row): number {
  const exact: YearFigure = { level: actual, exact: quantity(actual), parts: null };
  const ratio: YearFigure = { level: actual, exact: null, parts: { numerator: 0, denominator: 1 } };
  const terms = { aggregation, direction, baseline: baseline === null ? null : quantity(baseline) };
  return completionOf(terms, aggregation === 'ratio' ? ratio : exact, quantity(target));
}

const title = 'of a %s, %s is better, baseline %s, target %d, actual %d is %d';

describe('完成率', () => {
  it.each<Row>([
    ['sum', 'more', null, 80, 50, 0.625],
    ['sum', 'more', null, 80, 0, 0],
    ['sum', 'more', null, 80, 80, 1],
    ['sum', 'more', null, 80, 100, 1.25],
    ['sum', 'more', null, 80, -8, -0.1],
    ['sum', 'more', 40, 80, 50, 0.625],
    ['sum', 'more', null, 0, 0, 1],
    ['sum', 'more', null, 0, 5, 1],
    ['sum', 'more', null, 0, -1, 0],
    ['distinct', 'more', null, 20, 30, 1.5],
    ['distinct', 'more', null, 0.3, 0.1, 1 / 3],
  ])(title, (...row) => {
    expect(completion(row)).toBeCloseTo(row[5], 14);
  });

  it.each<Row>([
    ['sum', 'less', null, 10, 0, 0],
    ['sum', 'less', null, 10, 5, 0.5],
    ['sum', 'less', null, 10, 10, 1],
    ['sum', 'less', null, 10, 12, 1.2],
    ['distinct', 'less', null, 10, 12, 1.2],
    // Nothing is allowed: nothing is 0, and anything is far over, the more the further.
    ['sum', 'less', null, 0, 0, 0],
    ['sum', 'less', null, 0, 0.0001, 2.0001],
    ['sum', 'less', null, 0, 1, 3],
    ['sum', 'less', null, 0, 2, 4],
  ])('used ' + title, (...row) => {
    expect(completion(row)).toBeCloseTo(row[5], 14);
  });

  it.each<Row>([
    ['period-end', 'more', 20, 60, 50, 0.75],
    ['period-end', 'more', 20, 60, 60, 1],
    ['period-end', 'more', 20, 60, 70, 1.25],
    ['period-end', 'more', 20, 60, 20, 0],
    ['period-end', 'more', 20, 60, 10, -0.25],
    ['period-end', 'more', null, 60, 15, 0.25],
    // Down from 60 to 20.
    ['period-end', 'less', 60, 20, 50, 0.25],
    ['period-end', 'less', 60, 20, 20, 1],
    ['period-end', 'less', 60, 20, 10, 1.25],
    ['period-end', 'less', 60, 20, 70, -0.25],
    // There is no way to go: reached or not.
    ['period-end', 'more', 30, 30, 30, 1],
    ['period-end', 'more', 30, 30, 29.9999, 0],
    ['period-end', 'less', 30, 30, 30, 1],
    ['period-end', 'less', 30, 30, 30.0001, 0],
    ['period-end', 'more', null, 0, 0, 1],
    // A limit on the worse side of the baseline is kept to, not worked towards.
    ['period-end', 'less', null, 20, 0, 2],
    ['period-end', 'less', null, 20, 20, 1],
    ['period-end', 'less', 10, 20, 25, 0.5],
    ['period-end', 'more', 100, 80, 80, 1],
    ['period-end', 'more', 100, 80, 70, 0.5],
    ['period-end', 'more', 100, 80, 100, 2],
  ])(title, (...row) => {
    expect(completion(row)).toBeCloseTo(row[5], 14);
  });

  it.each<Row>([
    ['ratio', 'more', null, 90, 90, 1],
    ['ratio', 'more', null, 90, 45, 0.5],
    ['ratio', 'more', null, 90, 99, 1.1],
    ['ratio', 'more', null, 90, 0, 0],
    ['ratio', 'less', null, 5, 5, 1],
    ['ratio', 'less', null, 5, 0, 2],
    ['ratio', 'less', null, 5, 6, 0.8],
    ['ratio', 'less', null, 5, 20, -2],
    ['median', 'less', null, 3, 4.5, 0.5],
    ['median', 'more', null, 3, 1.5, 0.5],
    ['median', 'less', null, 0, 0, 1],
    ['median', 'less', null, 0, 0.0001, 0],
    ['ratio', 'less', null, 0, 0, 1],
    ['ratio', 'more', null, 0, 0, 1],
  ])(title, (...row) => {
    expect(completion(row)).toBeCloseTo(row[5], 14);
  });

  it('is exactly 1 at a ratio’s target, whatever binary fractions make of it', () => {
    for (let thousandths = 1; thousandths <= 1000; thousandths++) {
      const figure: YearFigure = { level: (100 * thousandths) / 1000, exact: null, parts: null };
      const terms = { aggregation: 'ratio', direction: 'more', baseline: null } as const;
      expect(completionOf(terms, figure, thousandths * 1000)).toBe(1);
    }
  });
});

describe('what an indicator is held against', () => {
  it.each([
    ['sum', 'more', null, 10, 'growth'],
    ['sum', 'less', null, 10, 'allowance'],
    ['distinct', 'more', null, 10, 'growth'],
    ['distinct', 'less', null, 10, 'allowance'],
    ['period-end', 'more', null, 10, 'growth'],
    ['period-end', 'more', 10, 10, 'growth'],
    ['period-end', 'more', 20, 10, 'level'],
    ['period-end', 'less', 20, 10, 'growth'],
    ['period-end', 'less', null, 10, 'level'],
    ['ratio', 'more', null, 10, 'level'],
    ['ratio', 'less', 20, 10, 'level'],
    ['median', 'less', null, 10, 'level'],
  ] as const)('a %s, %s is better, from %s to %d: %s', (aggregation, direction, from, target, yardstick) => {
    const baseline = from === null ? null : quantity(from);
    expect(yardstickOf({ aggregation, direction, baseline }, quantity(target))).toBe(yardstick);
  });

  it.each([
    ['growth', 1, true],
    ['growth', 0.9999, false],
    ['level', 1, true],
    ['level', 0.9999, false],
    ['allowance', 1, true],
    ['allowance', 1.0001, false],
    ['allowance', 0, true],
  ] as const)('%s is met at %d: %s', (yardstick, share, met) => {
    expect(isMet(yardstick, share)).toBe(met);
  });
});
