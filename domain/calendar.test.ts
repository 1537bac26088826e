import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, daysInMonth, elapsedShare, isPlainDate, plainDate } from './calendar';

const runs = { numRuns: 1000 };
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Counted on fingers, without Date: month lengths from the table above. */
function lengthOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0);
}

function nextDay(year: number, month: number, day: number): [number, number, number] {
  if (day < lengthOf(year, month)) return [year, month, day + 1];
  return month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
}

describe('the day of an instant in the official zone', () => {
  it.each([
    ['2025-01-01T15:59:59.999Z', '2025-01-01'],
    ['2025-01-01T16:00:00.000Z', '2025-01-02'],
    ['2024-12-31T15:59:59.999Z', '2024-12-31'],
    ['2024-12-31T16:00:00.000Z', '2025-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2024-02-29T15:59:59.999Z', '2024-02-29'],
    ['2024-02-29T16:00:00.000Z', '2024-03-01'],
    ['2025-02-28T16:00:00.000Z', '2025-03-01'],
    ['2025-03-31T16:00:00.000Z', '2025-04-01'],
    ['2025-06-30T15:59:59.999Z', '2025-06-30'],
    ['2025-09-30T16:00:00.000Z', '2025-10-01'],
    // Shanghai kept summer time in 1988: midnight of 2 June was 15:00 UTC.
    ['1988-05-31T14:59:59.999Z', '1988-05-31'],
    ['1988-05-31T15:00:00.000Z', '1988-06-01'],
    ['1988-06-01T15:00:00.000Z', '1988-06-02'],
    ['1988-01-01T15:59:59.999Z', '1988-01-01'],
  ])('%s is %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });
});

describe('plain dates', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '2025-01-01', '2025-04-30'])('knows %s', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-00-10',
    '2025-13-01',
    '2025-01-00',
    '2025-01-32',
    '2025-1-1',
    '2025/01/01',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('writes dates that sort as text', () => {
    expect(plainDate(2025, 3, 7)).toBe('2025-03-07');
    expect(plainDate(987, 12, 31)).toBe('0987-12-31');
  });

  it('knows the length of every month', () => {
    for (let year = 1896; year <= 2104; year++)
      for (let month = 1; month <= 12; month++) expect(daysInMonth(year, month)).toBe(lengthOf(year, month));
  });

  it.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-03-08', 7, '2025-03-15'],
    ['1988-04-16', 3, '1988-04-19'],
    ['2025-06-30', 0, '2025-06-30'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('walks through a century day by day without missing or repeating one', () => {
    let [year, month, day] = [1970, 1, 1];
    const strays: string[] = [];
    for (let days = 0; year < 2070; days++) {
      const date = addDays('1970-01-01', days);
      if (date !== plainDate(year, month, day) || daysBetween('1970-01-01', date) !== days) strays.push(date);
      [year, month, day] = nextDay(year, month, day);
    }
    expect(strays).toEqual([]);
  });
});

describe('序时进度', () => {
  it.each([
    ['2024-12-31', 0],
    ['2025-01-31', 1 / 12],
    ['2025-02-14', 1.5 / 12],
    ['2025-03-31', 0.25],
    ['2025-06-30', 0.5],
    ['2025-09-30', 0.75],
    ['2025-12-31', 1],
    ['2026-01-01', 1],
  ])('at the end of %s of 2025 is %d', (date, share) => {
    expect(elapsedShare(date, 2025)).toBe(share);
  });

  it('counts a leap February in 29 days', () => {
    expect(elapsedShare('2024-02-29', 2024)).toBe(2 / 12);
    expect(elapsedShare('2024-02-28', 2024)).toBeLessThan(2 / 12);
  });

  it('grows every day, from above 0 to 1', () => {
    const day = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [first, second] = [one, other].map((days) => elapsedShare(addDays('2025-01-01', days), 2025));
        expect(Math.sign((second ?? 0) - (first ?? 0))).toBe(Math.sign(other - one));
        expect(first).toBeGreaterThan(0);
        expect(first).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });
});
