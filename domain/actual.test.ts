import { describe, expect, it } from 'vitest';
import { actualOf, type YearFigure } from './actual';
import type { IndicatorYear, OfficialReading } from './official-reading';
import { quantity } from './quantity';
import { reportingSides, sharedSide } from './reporting-side';
import { amount, event, guangdong, guizhou, indicatorYear, parts } from './testing/indicator-year';

type Kind = IndicatorYear['aggregation'];

function actual(
  kind: Kind,
  date: string,
  readings: OfficialReading[],
  differing: Partial<IndicatorYear> = {},
) {
  return actualOf(indicatorYear({ aggregation: kind, readings, ...differing }), date);
}

/** A figure of so many units. */
function units(level: number): YearFigure {
  return { level, exact: quantity(level), parts: null };
}

const threeQuarters = [
  amount('2025-Q1', 'gd', 3),
  amount('2025-Q2', 'gd', 8),
  amount('2025-Q3', 'gd', 2.5),
  amount('2025-Q1', 'gz', 1),
  amount('2025-Q2', 'gz', 4),
];

describe('the figure of a year', () => {
  it.each<[Kind, string, number, number, number | null]>([
    // kind, date, figure, of which Guangdong, Guizhou
    ['sum', '2025-03-31', 4, 3, 1],
    ['sum', '2025-06-29', 4, 3, 1],
    ['sum', '2025-06-30', 16, 11, 5],
    ['sum', '2025-09-30', 18.5, 13.5, 5],
    ['period-end', '2025-03-31', 4, 3, 1],
    ['period-end', '2025-06-30', 12, 8, 4],
    ['period-end', '2025-09-30', 6.5, 2.5, 4],
    ['distinct', '2025-06-30', 12, 8, 4],
    ['distinct', '2025-12-31', 6.5, 2.5, 4],
  ])('as a %s on %s is %d', (kind, date, figure, gd, gz) => {
    const found = actual(kind, date, threeQuarters);
    expect(found.figure).toEqual(units(figure));
    expect(found.sides.map((side) => side.figure?.level ?? null)).toEqual([gd, gz]);
  });

  it('is nothing, and not 0, while nothing is official or ended', () => {
    expect(actual('sum', '2025-03-30', threeQuarters).figure).toBeNull();
    expect(actual('sum', '2025-09-30', []).figure).toBeNull();
    expect(actual('period-end', '2025-09-30', []).figure).toBeNull();
    expect(actual('median', '2025-09-30', []).figure).toBeNull();
    expect(actual('exists', '2025-09-30', []).figure).toBeNull();
  });

  it('is 0 when 0 was reported', () => {
    expect(actual('sum', '2025-03-31', [amount('2025-Q1', 'gd', 0)]).figure).toEqual(units(0));
  });

  it('leaves out other years, later periods, other sides, and readings without a value', () => {
    const noise = [
      amount('2024-Q4', 'gd', 1000),
      amount('2025-Q4', 'gd', 1000),
      amount('2025-Q1', 'other', 1000),
      amount('2025-Q1', 'shared', 1000),
      { ...amount('2025-Q2', 'gz', 0), value: null },
      parts('2025-Q2', 'gz', 7, 8),
    ];
    const found = actual('sum', '2025-09-30', [...noise, amount('2025-Q1', 'gd', 3)]);
    expect(found.figure).toEqual(units(3));
  });

  it('adds tenths exactly', () => {
    const tenths = ['01', '02', '03'].map((month) => amount(`2025-${month}`, 'gd', 0.1));
    const found = actual('sum', '2025-03-31', tenths, { frequency: 'month' });
    expect(found.figure).toEqual({ level: 0.3, exact: 3000, parts: null });
  });

  it('takes the latest period whatever the order of the readings', () => {
    expect(actual('period-end', '2025-09-30', threeQuarters.toReversed()).figure).toEqual(units(6.5));
  });

  it('counts a shared reading once', () => {
    const found = actual('sum', '2025-03-31', [amount('2025-Q1', 'shared', 3)], { sides: [sharedSide] });
    expect(found.figure).toEqual(units(3));
  });
});

describe('a ratio', () => {
  const readings = [
    parts('2025-Q1', 'gd', 1, 2),
    parts('2025-Q2', 'gd', 90, 100),
    parts('2025-Q1', 'gz', 0, 8),
  ];

  it('is recomputed from its added parts, never averaged', () => {
    const found = actual('ratio', '2025-06-30', readings, { unit: '%' });
    expect(found.figure).toEqual({
      level: 9100 / 110,
      exact: null,
      parts: { numerator: quantity(91), denominator: quantity(110) },
    });
    expect(found.sides.map((side) => side.figure?.level)).toEqual([9100 / 102, 0]);
  });

  it.each([
    ['%', 75],
    ['‰', 750],
    ['天', 0.75],
  ])('is told in its unit %s', (unit, level) => {
    expect(actual('ratio', '2025-03-31', [parts('2025-Q1', 'gd', 3, 4)], { unit }).figure?.level).toBe(level);
  });

  it('of nothing is no figure', () => {
    const found = actual('ratio', '2025-03-31', [parts('2025-Q1', 'gd', 0, 0)], { unit: '%' });
    expect(found.figure).toBeNull();
    expect(found.missing).toEqual([]);
  });

  it('takes a side without cases as reported', () => {
    const found = actual(
      'ratio',
      '2025-05-01',
      [parts('2025-Q1', 'gd', 0, 0), parts('2025-Q1', 'gz', 3, 4)],
      {
        unit: '%',
      },
    );
    expect(found.figure?.level).toBe(75);
    expect(found.missing).toEqual([]);
  });
});

describe('a median', () => {
  const readings = [
    amount('2025-Q1', 'gd', 1),
    amount('2025-Q2', 'gd', 3),
    amount('2025-Q1', 'gz', 9),
    amount('2025-Q2', 'gz', 5),
  ];

  it('is judged by the worse side’s latest level, never added or averaged', () => {
    expect(actual('median', '2025-06-30', readings, { direction: 'less' }).figure).toEqual(units(5));
    expect(actual('median', '2025-06-30', readings, { direction: 'more' }).figure).toEqual(units(3));
    expect(actual('median', '2025-03-31', readings, { direction: 'less' }).figure).toEqual(units(9));
  });
});

describe('an event', () => {
  it.each<[string, number | null]>([
    ['2025-05-19', null],
    ['2025-05-20', 1],
    ['2025-12-31', 1],
    ['2026-03-01', 1],
  ])('of 20 May, filed for the year, on %s counts %s', (date, times) => {
    const found = actual('at-least-once', date, [event('2025', 'shared', '2025-05-20')], {
      frequency: 'year',
      sides: [sharedSide],
    });
    expect(found.figure?.level ?? null).toBe(times);
    expect(found.dataThrough).toBe(times === null ? null : '2025-05-20');
  });

  it('without a day counts from the end of its period', () => {
    const readings = [event('2025-Q2', 'gd', null)];
    expect(actual('exists', '2025-06-29', readings).figure).toBeNull();
    expect(actual('exists', '2025-06-30', readings).figure).toEqual(units(1));
  });

  it('after the year’s end fulfils nothing of that year', () => {
    expect(actual('at-least-once', '2026-02-01', [event('2025', 'gd', '2026-01-02')]).figure).toBeNull();
  });

  it('that exists is counted once for each side that has it', () => {
    const both = [
      event('2025-Q1', 'gd', '2024-09-01'),
      event('2025-Q2', 'gd', '2025-05-01'),
      event('2025-Q2', 'gz', '2025-06-02'),
    ];
    expect(actual('exists', '2025-04-30', both).figure).toEqual(units(1));
    expect(actual('exists', '2025-06-02', both).figure).toEqual(units(2));
    expect(actual('exists', '2025-06-02', both).dataThrough).toBe('2025-06-02');
    expect(actual('exists', '2025-12-31', [event('2025-Q1', 'gd', null, 0)]).figure).toEqual(units(0));
  });

  it('that happens is counted as often as it happened', () => {
    const readings = [event('2025-Q1', 'gd', '2025-02-01', 2), event('2025-Q2', 'gz', '2025-05-01')];
    expect(actual('at-least-once', '2025-06-02', readings).figure).toEqual(units(3));
  });

  it('is never missing', () => {
    expect(actual('at-least-once', '2026-12-31', []).missing).toEqual([]);
    expect(actual('exists', '2026-12-31', []).missing).toEqual([]);
  });
});

describe('the day the data reach', () => {
  it('is the latest day that every reporting side has reached, and its own for each side', () => {
    const found = actual('sum', '2025-09-30', threeQuarters);
    expect(found.dataThrough).toBe('2025-06-30');
    expect(found.sides.map(({ dataThrough }) => dataThrough)).toEqual(['2025-09-30', '2025-06-30']);
  });

  it('leaves out a side without figures, and is null while there are none', () => {
    const found = actual('sum', '2025-04-02', [amount('2025-Q1', 'gd', 3)]);
    expect(found.dataThrough).toBe('2025-03-31');
    expect(found.sides.map(({ dataThrough }) => dataThrough)).toEqual(['2025-03-31', null]);
    expect(actual('sum', '2025-04-02', []).dataThrough).toBeNull();
  });
});

describe('who must report', () => {
  it.each([
    ['each', null, [guangdong, guizhou]],
    ['one', 'gz', [guizhou]],
    ['shared', null, [sharedSide]],
    ['shared', 'gd', [sharedSide]],
  ] as const)('%s by %s', (reporter, by, sides) => {
    expect(reportingSides(reporter, [guangdong, guizhou], by)).toEqual(sides);
  });
});
