import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregations, isEvent } from './indicator';
import { judge } from './progress';
import { type Status, statuses } from './status';
import { anyDate, anyIndicatorYear } from './testing/any-indicator-year';
import { type Fraction, toNumber } from './testing/fraction';
import { settings } from './testing/indicator-year';
import { expected, figureOf } from './testing/oracle';

const runs = { numRuns: 1500 };

function expectNear(found: number | null | undefined, exact: Fraction | null): void {
  const wanted = exact === null ? null : toNumber(exact);
  const isNear =
    found === null || found === undefined || wanted === null
      ? (found ?? null) === wanted
      : Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
  if (!isNear) expect(found).toBe(wanted);
}

function clamped(exact: Fraction | null): Fraction | null {
  if (exact === null) return null;
  const [a, b] = exact;
  return a < 0n ? [0n, 1n] : a > b ? [1n, 1n] : exact;
}

/** Within the rounding of gaps a step cannot be told from its neighbour. */
function isTooClose(progress: Fraction | null, pace: Fraction | null, points: number): boolean {
  if (progress === null || pace === null) return false;
  const gap = toNumber([progress[0] * pace[1] - pace[0] * progress[1], progress[1] * pace[1]]);
  return [0, -points / 100].some((limit) => gap !== limit && Math.abs(gap - limit) < 2e-9);
}

describe.each(aggregations)('any year of a %s', (aggregation) => {
  it('stands as a recomputation by brute force says', () => {
    const seen = new Set<Status>();
    const anyYear = anyIndicatorYear({ aggregation });
    fc.assert(
      fc.property(anyYear, anyDate, fc.constantFrom(0, 10, 25), (of, date, slippingPoints) => {
        const rules = { ...settings, slippingPoints };
        const wanted = expected(of, date, rules);
        fc.pre(!isTooClose(wanted.progress, wanted.pace, slippingPoints));
        const found = judge(of, date, rules);
        seen.add(found.status);
        expect(found.status).toBe(wanted.status);
        expectNear(found.actual.figure?.level, figureOf(of, date));
        expectNear(found.completion, wanted.completion);
        expectNear(found.progress, clamped(wanted.progress));
        expectNear(found.pace, clamped(wanted.pace));
      }),
      runs,
    );
    // The years were varied enough to come to every verdict; the narrow 预警 has its own table.
    const apart: Status[] = isEvent(aggregation) ? ['behind', 'not-reported', 'no-target'] : ['slipping'];
    const reached = statuses.filter((status) => !apart.includes(status));
    expect([...seen]).toEqual(expect.arrayContaining(reached));
  }, 30_000);
});
