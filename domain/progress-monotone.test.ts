import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from './calendar';
import { type Aggregation, aggregations, type Direction, directions, isEvent } from './indicator';
import type { IndicatorYear, OfficialReading } from './official-reading';
import { endsOn } from './period';
import { judge } from './progress';
import { isJudged } from './status';
import { anyDate, anyIndicatorYear } from './testing/any-indicator-year';
import { settings } from './testing/indicator-year';

function better(
  one: OfficialReading,
  { aggregation, direction }: IndicatorYear,
  by: number,
): OfficialReading {
  const change = direction === 'more' || isEvent(aggregation) ? by : -by;
  if (aggregation !== 'ratio') return { ...one, value: (one.value ?? 0) + change };
  return { ...one, numerator: (one.numerator ?? 0) + change };
}

/** Another of the readings gets better by so much; mostly one of the last periods, which levels depend on. */
function bettered(of: IndicatorYear, date: PlainDate, chosen: number, by: number): IndicatorYear {
  const latestFirst = of.readings
    .filter(({ period }) => isEvent(of.aggregation) || endsOn(period) <= date)
    .toSorted((one, other) => (endsOn(one.period) > endsOn(other.period) ? -1 : 1));
  const [last, ...others] = latestFirst;
  const found = chosen % 2 === 0 ? last : others[chosen % Math.max(1, others.length)];
  return { ...of, readings: of.readings.map((one) => (one === found ? better(one, of, by) : one)) };
}

function isShare(number: number | null): boolean {
  return number === null || (number >= 0 && number <= 1);
}

const anyBetterment = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc.integer({ min: 1, max: 1_000_000_000 }),
);

/** Runs the property and answers how many runs were judged, and in how many the progress rose. */
function holdFor(aggregation: Aggregation, direction: Direction, isFull: boolean, numRuns: number) {
  const count = { judged: 0, risen: 0 };
  const anyYear = anyIndicatorYear({ aggregation, direction, isFull });
  fc.assert(
    fc.property(anyYear, anyDate, fc.nat(), anyBetterment, (of, date, chosen, by) => {
      const before = judge(of, date, settings);
      if (!isShare(before.progress) || !isShare(before.pace)) return false;
      if (before.completion !== null && !Number.isFinite(before.completion)) return false;
      if ((before.progress !== null) !== isJudged(before.status)) return false;
      if ((before.pace !== null) !== isJudged(before.status)) return false;
      if (before.progress === null) return true;
      const after = judge(bettered(of, date, chosen, by), date, settings).progress;
      count.judged++;
      if (after !== null && after > before.progress) count.risen++;
      return after !== null && after >= before.progress;
    }),
    { numRuns },
  );
  return count;
}

const kinds = aggregations.flatMap((aggregation) =>
  directions.map((direction) => ({ aggregation, direction })),
);

describe.each(kinds)('the progress of a $aggregation, $direction is better', ({ aggregation, direction }) => {
  it('lies within 0–1 and never falls when a reading gets better', () => {
    const count = holdFor(aggregation, direction, true, 1000);
    // Enough runs said something: were judged, and had room to rise.
    expect(count.judged).toBeGreaterThan(400);
    expect(count.risen).toBeGreaterThan(0);
  }, 30_000);

  it('does so with gaps, strange targets and baselines too', () => {
    expect(holdFor(aggregation, direction, false, 1000).judged).toBeGreaterThan(50);
  }, 30_000);
});
