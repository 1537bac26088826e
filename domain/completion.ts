import type { YearFigure } from './actual';
import { type Quantity, toNumber } from './quantity';
import { type Terms, type Yardstick, yardstickOf } from './yardstick';

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
