import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, frequencies, type Period, periodsPerYear } from './calendar';
import {
  dueOn,
  endsOn,
  hasEnded,
  isOverdue,
  lastYear,
  parsePeriod,
  periodCode,
  periodName,
  periodOf,
  periodsOfYear,
  previousPeriod,
  startsOn,
} from './period';

const runs = { numRuns: 1000 };

const anyPeriod: fc.Arbitrary<Period> = fc.constantFrom(...frequencies).chain((frequency) =>
  fc.record({
    frequency: fc.constant(frequency),
    year: fc.integer({ min: 1970, max: 2100 }),
    index: fc.integer({ min: 1, max: periodsPerYear[frequency] }),
  }),
);

function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (parsed === null) throw new Error(`no period: ${code}`);
  return parsed;
}

describe('a period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31', '2026-01-15', '2025年'],
    ['2025-Q1', '2025-01-01', '2025-03-31', '2025-04-05', '2025年第一季度'],
    ['2025-Q2', '2025-04-01', '2025-06-30', '2025-07-05', '2025年第二季度'],
    ['2025-Q3', '2025-07-01', '2025-09-30', '2025-10-05', '2025年第三季度'],
    ['2025-Q4', '2025-10-01', '2025-12-31', '2026-01-05', '2025年第四季度'],
    ['2025-01', '2025-01-01', '2025-01-31', '2025-02-05', '2025年1月'],
    ['2025-02', '2025-02-01', '2025-02-28', '2025-03-05', '2025年2月'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-03-05', '2024年2月'],
    ['2025-10', '2025-10-01', '2025-10-31', '2025-11-05', '2025年10月'],
    ['2025-12', '2025-12-01', '2025-12-31', '2026-01-05', '2025年12月'],
  ])('%s lasts from %s to %s, is due on %s and called %s', (code, starts, ends, due, name) => {
    const one = period(code);
    expect([startsOn(one), endsOn(one), dueOn(one), periodName(one)]).toEqual([starts, ends, due, name]);
    expect(periodCode(one)).toBe(code);
    for (const day of [starts, ends]) expect(periodOf(day, one.frequency)).toEqual(one);
  });

  it.each(['2025-Q0', '2025-Q5', '2025-00', '2025-13', '2025-1', '25', '2025-q1', '2025-Q1 ', '2025-', ''])(
    'refuses the code %j',
    (code) => {
      expect(parsePeriod(code)).toBeNull();
    },
  );

  it('has ended on its last day, is in time on its due day, and is overdue on the next', () => {
    const second = period('2025-Q2');
    expect([hasEnded(second, '2025-06-29'), hasEnded(second, '2025-06-30')]).toEqual([false, true]);
    expect([isOverdue(second, '2025-07-05'), isOverdue(second, '2025-07-06')]).toEqual([false, true]);
    const year = period('2025');
    expect([isOverdue(year, '2026-01-15'), isOverdue(year, '2026-01-16')]).toEqual([false, true]);
  });

  it.each([
    ['2025-Q1', '2024-Q4', '2024-Q1'],
    ['2025-01', '2024-12', '2024-01'],
    ['2025', '2024', '2024'],
    ['2025-Q3', '2025-Q2', '2024-Q3'],
  ])('%s comes after %s and a year after %s', (code, before, aYearBefore) => {
    expect(periodCode(previousPeriod(period(code)))).toBe(before);
    expect(periodCode(lastYear(period(code)))).toBe(aYearBefore);
  });

  it('is found again by its code', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(parsePeriod(periodCode(one))).toEqual(one);
      }),
      runs,
    );
  });

  it('begins on the day after the previous one ended', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(startsOn(one)).toBe(addDays(endsOn(previousPeriod(one)), 1));
      }),
      runs,
    );
  });

  it('holds every day of the year in exactly one period of each frequency', () => {
    for (const frequency of frequencies) {
      const periods = periodsOfYear(frequency, 2024);
      expect(periods).toHaveLength({ month: 12, quarter: 4, year: 1 }[frequency]);
      for (let days = 0; days < 366; days++) {
        const date = addDays('2024-01-01', days);
        const holding = periods.filter((one) => startsOn(one) <= date && date <= endsOn(one));
        expect(holding).toEqual([periodOf(date, frequency)]);
      }
    }
  });
});
