import type { PlainDate } from './calendar';
import { isEvent } from './indicator';
import { type IndicatorYear, yearEnd } from './official-reading';
import { endsOn } from './period';
import type { Quantity } from './quantity';

/** A reading that counts: its amount, and the day from which it counts. */
export interface Counted {
  readonly side: string;
  readonly on: PlainDate;
  readonly amount: Quantity;
  /** The denominator of a ratio; 0 for everything else. */
  readonly base: Quantity;
}

/**
 * The readings of the year that count on the date: of periods that have ended, or events that have taken place. An
 * event after the year's end fulfils nothing of that year, whatever period it was filed under.
 */
export function countedReadings(of: IndicatorYear, date: PlainDate): Counted[] {
  const until = date < yearEnd(of.year) ? date : yearEnd(of.year);
  return of.readings.flatMap(({ period, side, value, numerator, denominator, occurredOn }) => {
    const [amount, base] = of.aggregation === 'ratio' ? [numerator, denominator] : [value, 0];
    const on = (isEvent(of.aggregation) ? occurredOn : null) ?? endsOn(period);
    const counts = period.year === of.year && on <= until && of.sides.some(({ code }) => code === side);
    return counts && amount !== null && base !== null ? [{ side, on, amount, base }] : [];
  });
}
