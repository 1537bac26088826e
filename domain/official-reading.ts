import { type Frequency, type Period, type PlainDate, plainDate } from './calendar';
import { type Aggregation, type Direction, isEvent, type Reporter } from './indicator';
import { endsOn } from './period';
import type { Quantity } from './quantity';
import type { Figure } from './reading';

/** Who must report: a department by its code and short name (粤, 黔), or the one place of a shared fact. */
export interface ReportingSide {
  readonly code: string;
  readonly short: string;
}

export const sharedSide: ReportingSide = { code: 'shared', short: '双' };

/** The sides that must report: every party, the one named, or the shared place. */
export function reportingSides(
  reporter: Reporter,
  parties: readonly ReportingSide[],
  by: string | null,
): readonly ReportingSide[] {
  if (reporter === 'shared') return [sharedSide];
  return reporter === 'each' ? parties : parties.filter(({ code }) => code === by);
}

/** The official figure of one side for one period. */
export interface OfficialReading extends Figure {
  readonly period: Period;
  /** A department's code, or `shared`. */
  readonly side: string;
}

/** Everything that an indicator's year is made of and judged by. */
export interface IndicatorYear {
  readonly year: number;
  readonly aggregation: Aggregation;
  readonly frequency: Frequency;
  /** Of no effect on events: more of them is better. */
  readonly direction: Direction;
  readonly unit: string;
  readonly sides: readonly ReportingSide[];
  readonly baseline: Quantity | null;
  /** Times a year that an event must happen; null: once. */
  readonly required: number | null;
  /** The first period asked for: the programme's first year, or a later start within it. */
  readonly first: Period;
  /** The agreed value in force on the date of judgement. */
  readonly target: Quantity | null;
  readonly readings: readonly OfficialReading[];
}

export function yearEnd(year: number): PlainDate {
  return plainDate(year, 12, 31);
}

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
