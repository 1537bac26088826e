import fc from 'fast-check';
import { addDays, type Frequency, type PlainDate } from '../calendar';
import { type Aggregation, type Direction, directions } from '../indicator';
import type { IndicatorYear, OfficialReading } from '../official-reading';
import { periodsOfYear } from '../period';
import { sharedSide } from '../reporting-side';
import { guangdong, guizhou } from './indicator-year';

/** Mostly small and whole, so that figures, targets and baselines meet; sometimes with fractions or large. */
const anyAmount = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 10_000) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }).map((units) => units * 10_000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 50_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_000_000_000_000 }) },
);
const anySigned = fc.oneof(
  { weight: 9, arbitrary: anyAmount },
  { weight: 1, arbitrary: anyAmount.map((amount) => -amount) },
);
const anyDayOfYear = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days));

/** Any day around 2025, and more often than not one at which something ends, is due, warns or is half over. */
export const anyDate: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.integer({ min: -40, max: 430 }).map((days) => addDays('2025-01-01', days)),
  fc
    .constantFrom('2025-01-01', '2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-01-15')
    .chain((day) => fc.integer({ min: -1, max: 6 }).map((days) => addDays(day, days))),
);

/** Present readings are 8 of 9, or all of them. */
function anyReading(
  period: OfficialReading['period'],
  side: string,
  isFull: boolean,
): fc.Arbitrary<OfficialReading | null> {
  const present = fc
    .tuple(anySigned, anyAmount, anyAmount, fc.option(anyDayOfYear, { freq: 4 }))
    .map(([value, numerator, denominator, occurredOn]) => {
      return { period, side, value, numerator, denominator, occurredOn };
    });
  if (isFull) return present;
  return fc.oneof({ weight: 8, arbitrary: present }, { weight: 1, arbitrary: fc.constant(null) });
}

/** Readings of the periods and sides of the year in any order, and two that must not count. */
function anyReadings(
  frequency: Frequency,
  sides: readonly string[],
  isFull: boolean,
): fc.Arbitrary<OfficialReading[]> {
  const slots = periodsOfYear(frequency, 2025).flatMap((period) =>
    sides.map((side) => anyReading(period, side, isFull)),
  );
  const nobody = anyReading({ frequency, year: 2025, index: 1 }, 'nobody', false);
  const lastYear = anyReading({ frequency, year: 2024, index: 1 }, sides[0] ?? '', false);
  // Turned like a wheel and perhaps over, for no order may matter.
  return fc.tuple(fc.tuple(...slots, nobody, lastYear), fc.nat(), fc.boolean()).map(([wheel, turn, over]) => {
    const at = turn % wheel.length;
    const readings = [...wheel.slice(at), ...wheel.slice(0, at)].filter((reading) => reading !== null);
    return over ? readings.toReversed() : readings;
  });
}

export interface Given {
  readonly aggregation: Aggregation;
  readonly direction?: Direction;
  /** Every reading of the year is there, and a target above 0. */
  readonly isFull?: boolean;
}

export function anyIndicatorYear({
  aggregation,
  direction,
  isFull = false,
}: Given): fc.Arbitrary<IndicatorYear> {
  const shape = fc.record({
    frequency: fc.constantFrom<Frequency[]>('month', 'quarter', 'quarter', 'quarter', 'year'),
    sides: fc.constantFrom([guangdong, guizhou], [guangdong, guizhou], [guizhou], [sharedSide]),
  });
  const anyTarget = fc.oneof(anySigned, anySigned, anySigned, fc.constant(0), fc.constant(null));
  const fullTarget = fc
    .oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 80 }))
    .map((units) => units * 10_000);
  return shape.chain(({ frequency, sides }) =>
    fc.record({
      year: fc.constant(2025),
      aggregation: fc.constant(aggregation),
      direction: direction === undefined ? fc.constantFrom(...directions) : fc.constant(direction),
      frequency: fc.constant(frequency),
      sides: fc.constant(sides),
      unit: fc.constantFrom('%', '天'),
      baseline: fc.option(anySigned),
      target: isFull ? fullTarget : anyTarget,
      required: fc.option(fc.integer({ min: 1, max: isFull ? 80 : 4 })),
      first: fc.constantFrom<IndicatorYear['first'][]>(
        { frequency: 'year', year: 2023, index: 1 },
        { frequency: 'quarter', year: 2025, index: 2 },
      ),
      readings: anyReadings(
        frequency,
        sides.map(({ code }) => code),
        isFull,
      ),
    }),
  );
}
