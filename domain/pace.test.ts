import { describe, expect, it } from 'vitest';
import { gapOf, isOver, standingOf, stepOf, warningOn } from './pace';
import { settings } from './testing/indicator-year';

describe('a step', () => {
  it.each([
    [0.5, 'on-pace'],
    [0, 'on-pace'],
    [-0.000000001, 'slipping'],
    [-0.1, 'slipping'],
    [-0.100000001, 'behind'],
    [-1, 'behind'],
  ])('at a gap of %d is %s', (gap, status) => {
    expect(stepOf(gap, settings)).toBe(status);
  });

  it('is not moved by binary fractions', () => {
    expect(0.7 - 0.8).not.toBe(-0.1);
    expect(gapOf({ progress: 0.7, pace: 0.8 })).toBe(-0.1);
    for (let points = 0; points <= 100; points++) {
      const gap = gapOf({ progress: 0.8 - points / 100, pace: 0.8 });
      expect(stepOf(gap, { ...settings, slippingPoints: points })).toBe(
        points === 0 ? 'on-pace' : 'slipping',
      );
    }
  });
});

describe('where an indicator should be', () => {
  it.each([
    ['growth', 0.4, { progress: 0.4, pace: 0.5 }],
    ['allowance', 0.4, { progress: 0.6, pace: 0.5 }],
    ['allowance', 0.5, { progress: 0.5, pace: 0.5 }],
    ['allowance', 1.2, { progress: 1 - 1.2, pace: 0.5 }],
    ['level', 0.4, { progress: 0.4, pace: 1 }],
  ] as const)('as a %s at %d in the middle of the year', (yardstick, completion, standing) => {
    expect(standingOf(yardstick, completion, '2025-06-30', 2025)).toEqual(standing);
  });
});

describe('the year', () => {
  it('is over after its last day', () => {
    expect(['2025-12-31', '2026-01-01'].map((date) => isOver(date, 2025))).toEqual([false, true]);
  });

  it('warns on the day that the programme has set', () => {
    expect(warningOn(2025, settings)).toBe('2025-09-30');
    expect(warningOn(2024, { ...settings, warningDate: '02-29' })).toBe('2024-02-29');
  });
});
