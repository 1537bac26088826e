import { describe, expect, it } from 'vitest';
import { actualOf } from './actual';
import { missingText } from './missing';
import type { IndicatorYear } from './official-reading';
import { periodCode } from './period';
import { sharedSide } from './reporting-side';
import { amount, indicatorYear } from './testing/indicator-year';

/** `gz 2025-Q2!` for a gap that blocks, without the mark for one that does not. */
function gaps(date: string, differing: Partial<IndicatorYear>): string[] {
  const { missing } = actualOf(indicatorYear(differing), date);
  return missing.map(({ side, period, blocks }) => `${side.code} ${periodCode(period)}${blocks ? '!' : ''}`);
}

const first = [amount('2025-Q1', 'gd', 1), amount('2025-Q1', 'gz', 1)];

describe('what is due and missing', () => {
  it('is due from the day after its due day', () => {
    expect(gaps('2025-07-05', { readings: first })).toEqual([]);
    expect(gaps('2025-07-06', { readings: first })).toEqual(['gd 2025-Q2!', 'gz 2025-Q2!']);
  });

  it('is due by 15 January for a year, and by the 5th for a month', () => {
    expect(gaps('2026-01-15', { frequency: 'year' })).toEqual([]);
    expect(gaps('2026-01-16', { frequency: 'year' })).toEqual(['gd 2025!', 'gz 2025!']);
    expect(gaps('2025-03-05', { frequency: 'month' })).toEqual(['gd 2025-01!', 'gz 2025-01!']);
  });

  it('is told for the one side that lacks it', () => {
    expect(gaps('2025-07-06', { readings: [...first, amount('2025-Q2', 'gd', 1)] })).toEqual(['gz 2025-Q2!']);
  });

  it('is not what was reported as 0', () => {
    const zeros = [amount('2025-Q2', 'gd', 0), amount('2025-Q2', 'gz', 0)];
    expect(gaps('2025-07-06', { readings: [...first, ...zeros] })).toEqual([]);
  });

  it('is not a reading without a value, nor the readings of another year', () => {
    const readings = [{ ...amount('2025-Q1', 'gd', 0), value: null }, amount('2024-Q1', 'gz', 1)];
    expect(gaps('2025-04-06', { readings })).toEqual(['gd 2025-Q1!', 'gz 2025-Q1!']);
  });

  it.each([
    ['sum', ['gd 2025-Q1!', 'gd 2025-Q3!', 'gz 2025-Q1!', 'gz 2025-Q2!']],
    ['ratio', ['gd 2025-Q1!', 'gd 2025-Q2!', 'gd 2025-Q3!', 'gz 2025-Q1!', 'gz 2025-Q2!', 'gz 2025-Q3!']],
    ['period-end', ['gd 2025-Q1', 'gd 2025-Q3!', 'gz 2025-Q1', 'gz 2025-Q2']],
    ['distinct', ['gd 2025-Q1', 'gd 2025-Q3!', 'gz 2025-Q1', 'gz 2025-Q2']],
    ['median', ['gd 2025-Q1', 'gd 2025-Q3!', 'gz 2025-Q1', 'gz 2025-Q2']],
  ] as const)('blocks a %s as its figure is made', (aggregation, expected) => {
    const readings = [amount('2025-Q2', 'gd', 1), amount('2025-Q3', 'gz', 1)];
    expect(gaps('2025-10-06', { aggregation, readings })).toEqual(expected);
  });

  it('does not block a level that a later reading has brought up to date', () => {
    const readings = [amount('2025-Q2', 'gd', 1), amount('2025-Q2', 'gz', 1)];
    expect(gaps('2025-07-01', { aggregation: 'period-end', readings })).toEqual(['gd 2025-Q1', 'gz 2025-Q1']);
    expect(gaps('2025-07-01', { aggregation: 'sum', readings })).toEqual(['gd 2025-Q1!', 'gz 2025-Q1!']);
  });

  it('is asked for from the first period on', () => {
    const third = { frequency: 'quarter', year: 2025, index: 3 } as const;
    expect(gaps('2026-02-01', { first: third })).toEqual([
      'gd 2025-Q3!',
      'gd 2025-Q4!',
      'gz 2025-Q3!',
      'gz 2025-Q4!',
    ]);
    expect(gaps('2026-02-01', { first: third, frequency: 'year' })).toEqual(['gd 2025!', 'gz 2025!']);
    expect(gaps('2026-02-01', { first: { frequency: 'year', year: 2026, index: 1 } })).toEqual([]);
  });
});

describe('whether the ended periods are all in', () => {
  it.each([
    ['2025-06-30', 'sum', false],
    ['2025-06-29', 'sum', true],
    ['2025-06-30', 'median', false],
  ] as const)('on %s with the first quarter of a %s: %s', (date, aggregation, complete) => {
    expect(actualOf(indicatorYear({ aggregation, readings: first }), date).isComplete).toBe(complete);
  });

  it('does not ask for older levels', () => {
    const readings = [amount('2025-Q4', 'gd', 1), amount('2025-Q4', 'gz', 1)];
    expect(actualOf(indicatorYear({ aggregation: 'median', readings }), '2026-01-01').isComplete).toBe(true);
    expect(actualOf(indicatorYear({ aggregation: 'sum', readings }), '2026-01-01').isComplete).toBe(false);
  });
});

describe('the sentence about what is missing', () => {
  it.each([
    ['2025-07-06', [amount('2025-Q2', 'gd', 1), ...first], '黔方2025年第二季度未填报或未审核'],
    ['2025-04-06', [], '粤方2025年第一季度，黔方2025年第一季度未填报或未审核'],
    [
      '2025-07-06',
      [first[0], amount('2025-Q2', 'gd', 1)],
      '黔方2025年第一季度、2025年第二季度未填报或未审核',
    ],
    [
      '2025-10-06',
      first,
      '粤方2025年第二季度、2025年第三季度，黔方2025年第二季度、2025年第三季度未填报或未审核',
    ],
  ])('on %s', (date, readings, sentence) => {
    const present = readings.filter((reading) => reading !== undefined);
    expect(missingText(actualOf(indicatorYear({ readings: present }), date).missing)).toBe(sentence);
  });

  it('speaks of both sides where the fact is shared', () => {
    const { missing } = actualOf(indicatorYear({ sides: [sharedSide] }), '2025-04-06');
    expect(missingText(missing)).toBe('双方2025年第一季度未填报或未互认');
  });

  it('counts the periods when there are many', () => {
    const { missing } = actualOf(indicatorYear({ frequency: 'month' }), '2025-06-06');
    expect(missingText(missing)).toBe('粤方2025年1月等 5 期，黔方2025年1月等 5 期未填报或未审核');
  });
});
