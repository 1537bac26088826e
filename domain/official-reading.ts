import { type Frequency, type Period, type PlainDate, plainDate } from './calendar';
import type { Aggregation, Direction } from './indicator';
import type { Quantity } from './quantity';
import type { Figure } from './reading';
import type { ReportingSide } from './reporting-side';

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
