import { isLevel } from './indicator';
import type { IndicatorYear } from './official-reading';
import type { Quantity } from './quantity';

/**
 * What an indicator with a target is held against. growth: time, it should reach the target by the year's end;
 * allowance: time, it should not use up the target before the year's end; level: the target itself at all times.
 */
export type Yardstick = 'growth' | 'allowance' | 'level';

export type Terms = Pick<IndicatorYear, 'aggregation' | 'direction' | 'baseline'>;

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
