import { describe, expect, it } from 'vitest';
import type { IndicatorYear } from './official-reading';
import { judge } from './progress';
import { quantity } from './quantity';
import type { Status } from './status';
import { alone, amount, guangdong, indicatorYear, settings } from './testing/indicator-year';

describe('a sum against 序时进度', () => {
  it.each<[string, number, Status]>([
    // 30 September: 75 of 100 are due.
    ['2025-09-30', 75, 'on-pace'],
    ['2025-09-30', 74.9999, 'slipping'],
    ['2025-09-30', 65, 'slipping'],
    ['2025-09-30', 64.9999, 'behind'],
    ['2025-09-30', 0, 'behind'],
    ['2025-09-30', 99.9999, 'on-pace'],
    ['2025-09-30', 100, 'done'],
    ['2025-09-30', 130, 'done'],
    // 30 June: 50 are due; the next day a little more.
    ['2025-06-30', 50, 'on-pace'],
    ['2025-07-01', 50, 'slipping'],
    ['2025-06-30', 40, 'slipping'],
    ['2025-06-30', 39.9999, 'behind'],
    // The last day of the year, and the first after it.
    ['2025-12-31', 99.9999, 'slipping'],
    ['2025-12-31', 90, 'slipping'],
    ['2025-12-31', 89.9999, 'behind'],
    ['2025-12-31', 100, 'done'],
    ['2026-01-01', 99.9999, 'overdue'],
    ['2026-01-01', 100, 'done'],
    ['2027-01-01', 0, 'overdue'],
  ])('on %s with %d of 100 is %s', (date, total, status) => {
    expect(judge(alone(total), date, settings).status).toBe(status);
  });

  it('is held to the last bit: 85 of 100 on 24 November is five points behind, not a breath more', () => {
    expect(0.85 - 0.9).toBeLessThan(-0.05);
    const found = judge(alone(85), '2025-11-24', { ...settings, slippingPoints: 5 });
    expect([found.pace, found.progress, found.status]).toEqual([0.9, 0.85, 'slipping']);
  });

  it.each([
    [0, 'behind'],
    [24, 'behind'],
    [25, 'slipping'],
    [100, 'slipping'],
  ])('with %d slipping points 25 points below is %s', (slippingPoints, status) => {
    expect(judge(alone(50), '2025-09-30', { ...settings, slippingPoints }).status).toBe(status);
  });

  it('shows its completion uncapped and hands a clamped one on', () => {
    expect(judge(alone(130), '2025-09-30', settings)).toMatchObject({
      completion: 1.3,
      progress: 1,
      pace: 0.75,
    });
    expect(judge(alone(-10), '2025-09-30', settings)).toMatchObject({ completion: -0.1, progress: 0 });
  });
});

describe('a figure at the period’s end', () => {
  it.each<[number, number, number, Status, number]>([
    // baseline, target, figure on 30 June, status, completion
    [20, 60, 40, 'on-pace', 0.5],
    [20, 60, 36, 'slipping', 0.4],
    [20, 60, 35.9999, 'behind', 0.3999975],
    [20, 60, 60, 'done', 1],
    [20, 60, 10, 'behind', -0.25],
    [20, 20, 20, 'done', 1],
    [20, 20, 19, 'behind', 0],
  ])('from %d to %d at %d is %s', (from, target, figure, status, completion) => {
    const readings = ['2025-Q1', '2025-Q2'].map((code) => amount(code, 'gd', figure));
    const found = judge(
      indicatorYear({
        aggregation: 'period-end',
        sides: [guangdong],
        baseline: quantity(from),
        target: quantity(target),
        readings,
      }),
      '2025-06-30',
      settings,
    );
    expect(found.status).toBe(status);
    expect(found.completion).toBeCloseTo(completion, 12);
  });

  it('that should fall is judged by its way down', () => {
    const falling = (figure: number) =>
      judge(
        alone(figure, {
          aggregation: 'period-end',
          direction: 'less',
          baseline: quantity(60),
          target: quantity(20),
        }),
        '2025-03-31',
        settings,
      ).status;
    expect([50, 50.0001, 54, 54.0001, 60, 20].map(falling)).toEqual([
      'on-pace',
      'slipping',
      'slipping',
      'behind',
      'behind',
      'done',
    ]);
  });
});

describe('the order of verdicts', () => {
  const first = [amount('2025-Q1', 'gd', 30), amount('2025-Q1', 'gz', 20)];

  it.each<[string, Partial<IndicatorYear>, string, Status]>([
    [
      '0 was reported: judged',
      { readings: first.map((one) => ({ ...one, value: 0 })) },
      '2025-05-01',
      'behind',
    ],
    ['nothing was reported and is due', {}, '2025-04-06', 'not-reported'],
    ['nothing was reported and is not due yet', {}, '2025-04-05', 'not-started'],
    ['the year has not begun', {}, '2024-11-30', 'not-started'],
    ['one side is missing', { readings: first.slice(0, 1) }, '2025-04-06', 'not-reported'],
    ['one side is missing and not due yet', { readings: first.slice(0, 1) }, '2025-04-05', 'on-pace'],
    ['a quarter is missing', { readings: first }, '2025-07-06', 'not-reported'],
    ['a quarter is missing after the year’s end', { readings: first }, '2026-02-01', 'not-reported'],
    ['a quarter is missing, done already', { readings: first, target: quantity(50) }, '2025-07-06', 'done'],
    [
      'as a distinct count',
      { readings: first, target: quantity(50), aggregation: 'distinct' },
      '2025-07-06',
      'done',
    ],
    [
      'as a period end',
      { readings: first, target: quantity(50), aggregation: 'period-end' },
      '2025-07-06',
      'not-reported',
    ],
    ['as an allowance', { readings: first, direction: 'less' }, '2025-07-06', 'not-reported'],
    ['no target', { readings: first, target: null }, '2025-05-01', 'no-target'],
    ['no target and missing', { readings: first, target: null }, '2025-07-06', 'not-reported'],
    ['no target and nothing yet', { target: null }, '2025-03-01', 'no-target'],
    [
      'nothing is asked for this year',
      { first: { frequency: 'year', year: 2026, index: 1 } },
      '2025-12-01',
      'not-started',
    ],
  ])('%s', (_, differing, date, status) => {
    const { status: found, progress, pace } = judge(indicatorYear(differing), date, settings);
    expect(found).toBe(status);
    const isJudged = ['done', 'on-pace', 'behind'].includes(status);
    expect([progress !== null, pace !== null]).toEqual([isJudged, isJudged]);
  });
});
