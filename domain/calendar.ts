/** A day of the civil calendar, `YYYY-MM-DD`, without zone. Plain string order is date order. */
export type PlainDate = string;

export const frequencies = ['month', 'quarter', 'year'] as const;
export type Frequency = (typeof frequencies)[number];
export const frequencyWords: Record<Frequency, string> = { month: '按月', quarter: '按季', year: '按年' };

/** A reporting period: the `index`-th (from 1) month, quarter or year of `year`. */
export interface Period {
  readonly frequency: Frequency;
  readonly year: number;
  readonly index: number;
}

export const periodsPerYear: Record<Frequency, number> = { month: 12, quarter: 4, year: 1 };

const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar day that an instant falls on in the official zone, Asia/Shanghai, whatever zone the process runs in. */
export function dayOf(instant: Date): PlainDate {
  return zone.format(instant);
}

export function plainDate(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = monthOf(text);
  return (
    month >= 1 && month <= 12 && dayOfMonth(text) >= 1 && dayOfMonth(text) <= daysInMonth(yearOf(text), month)
  );
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later, or that month's last where it has none. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const at = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  return plainDate(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/**
 * 序时进度: the share (0–1) of the year that has passed at the end of the date, counted in months as ledgers do
 * (30 June is exactly one half); 0 before the year, 1 after it.
 */
export function elapsedShare(date: PlainDate, year: number): number {
  if (yearOf(date) !== year) return yearOf(date) < year ? 0 : 1;
  const month = monthOf(date);
  return (month - 1 + dayOfMonth(date) / daysInMonth(year, month)) / 12;
}
