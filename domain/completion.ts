import type { YearFigure } from './actual';
import { isLevel } from './indicator';
import type { IndicatorYear } from './official-reading';
import { type Quantity, toNumber } from './quantity';

/**
 * What an indicator with a target is held against. growth: time, it should reach the target by the year's end;
 * allowance: time, it should not use up the target before the year's end; level: the target itself at all times.
 */
export type Yardstick = 'growth' | 'allowance' | 'level';

type Terms = Pick<IndicatorYear, 'aggregation' | 'direction' | 'baseline'>;

/** A period-end target on the worse side of the baseline (at most 20 where there were none) is a limit to keep to. */
function isLimit({ direction, baseline }: Terms, target: Quantity): boolean {
  const from = baseline ?? 0;
  return direction === 'more' ? target < from : target > from;
}

export function yardstickOf(of: Terms, target: Quantity): Yardstick {
  if (isLevel(of.aggregation)) return 'level';
  if (of.aggregation === 'period-end') return isLimit(of, target) ? 'level' : 'growth';
  return of.direction === 'more' ? 'growth' : 'allowance';
}

/** The share of the way; without a way (target not above 0, or equal to the baseline) all or nothing. */
function share(at: number, from: number, target: number, isReached: boolean): number {
  return target === from ? Number(isReached) : (at - from) / (target - from);
}

/**
 * 完成率, uncapped: 1 is the target. For an allowance the share used, so more than 1 is over; where the allowance is
 * 0 the first unit over counts as three allowances and each further one as one more, so that it is never in time.
 * A level where less is better mirrors: 2 − level ÷ target. Always finite, and monotone in the figure.
 */
export function completionOf(of: Terms, figure: YearFigure, target: Quantity): number {
  const [at, goal] = figure.exact === null ? [figure.level, toNumber(target)] : [figure.exact, target];
  const isReached = of.direction === 'more' ? at >= goal : at <= goal;
  const yardstick = yardstickOf(of, target);
  if (of.aggregation === 'period-end') {
    const way = share(at, of.baseline ?? 0, goal, isReached);
    return yardstick === 'level' ? 2 - way : way;
  }
  if (yardstick === 'allowance' && goal <= 0) return isReached ? 0 : 2 + toNumber(at - goal);
  if (goal <= 0) return Number(isReached);
  return yardstick === 'level' && of.direction === 'less' ? 2 - at / goal : at / goal;
}

/** Whether the target is met by what is in so far. */
export function isMet(yardstick: Yardstick, completion: number): boolean {
  return yardstick === 'allowance' ? completion <= 1 : completion >= 1;
}
