import type { PlainDate } from '../calendar';
import type { IndicatorYear } from '../official-reading';
import { type Fraction, fraction, whole } from './fraction';

/** The calendar of the oracle, counted on fingers: it shares no code with domain/calendar.ts and domain/period.ts. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const months = { month: 1, quarter: 3, year: 12 };

export function day(year: number, month: number, date: number): PlainDate {
  return [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

function monthLength(year: number, month: number): number {
  return month === 2 && year % 4 === 0 ? 29 : (lengths[month - 1] ?? 0);
}

export interface Slot {
  readonly end: PlainDate;
  readonly due: PlainDate;
}

export function slot(of: IndicatorYear, year: number, index: number): Slot {
  const month = index * months[of.frequency];
  const end = day(year, month, monthLength(year, month));
  if (of.frequency === 'year') return { end, due: day(year + 1, 1, 15) };
  return { end, due: month === 12 ? day(year + 1, 1, 5) : day(year, month + 1, 5) };
}

export function elapsed(date: PlainDate, year: number): Fraction {
  if (date < `${year}-01-01`) return whole(0);
  if (date > `${year}-12-31`) return whole(1);
  const month = Number(date.slice(5, 7));
  const length = monthLength(year, month);
  return fraction((month - 1) * length + Number(date.slice(8, 10)), 12 * length);
}
