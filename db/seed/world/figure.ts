import type { Period } from '@/domain/calendar';
import { previousPeriod } from '@/domain/period';
import { type Figure, noFigure } from '@/domain/reading';
import { quantity } from '@/domain/quantity';
import { childCare, welfareLottery } from './child-care-and-lottery';
import { elderlyCare } from './elderly-care';
import { capacity, general } from './general';
import { governanceAssistance, socialAffairs } from './governance-assistance';
import { type At, type Line, rounded, type Slot, type World } from './line';
import { socialForces } from './social-forces';

const world: World = {
  ...general,
  ...capacity,
  ...socialForces,
  ...elderlyCare,
  ...governanceAssistance,
  ...socialAffairs,
  ...childCare,
  ...welfareLottery,
};

/** How many decimals each indicator has. */
export type Decimals = ReadonlyMap<string, number>;

/** What the demo world says of an indicator's place in a period; null for one it says nothing of. */
export function figureOf(code: string, slot: Slot, period: Period, decimals: Decimals): Figure | null {
  const said = world[code];
  if (said === undefined) return null;
  const at: At = {
    code,
    slot,
    period,
    decimals: decimals.get(code) ?? 0,
    look: (other, whose, when) => amountOf(other, whose, when, decimals),
  };
  if (typeof said === 'function') return { ...noFigure, value: quantity(amount(said, at)) };
  const [numerator, denominator] = [said.numerator, said.denominator].map((line) =>
    quantity(Math.round(amount(line, { ...at, decimals: 0 }))),
  );
  return { ...noFigure, numerator: numerator ?? null, denominator: denominator ?? null };
}

/** The year of the world's first figure; before it there was nothing. */
export const firstYear = 2023;

function amountOf(code: string, slot: Slot, period: Period, decimals: Decimals): number {
  if (period.year < firstYear) return 0;
  const said = world[code];
  if (typeof said !== 'function') throw new Error(`${code} is no amount in the demo world`);
  const look: At['look'] = (other, whose, when) => amountOf(other, whose, when, decimals);
  return amount(said, { code, slot, period, decimals: decimals.get(code) ?? 0, look });
}

function amount(line: Line, at: At): number {
  return Math.max(0, rounded(line(at), at.decimals));
}

/** The period before and the same period a year ago, where the world has begun by then. */
export function earlierFigures(code: string, slot: Slot, period: Period, decimals: Decimals) {
  const then = (when: Period) => (when.year < firstYear ? null : figureOf(code, slot, when, decimals));
  return {
    previous: then(previousPeriod(period)),
    lastYear: then({ ...period, year: period.year - 1 }),
  };
}
