import {
  addDays,
  daysInMonth,
  type Frequency,
  monthOf,
  type Period,
  type PlainDate,
  periodsPerYear,
  plainDate,
  yearOf,
} from './calendar';

const monthsPer: Record<Frequency, number> = { month: 1, quarter: 3, year: 12 };

/** The period's code in URLs, tables and files: `2025`, `2025-Q3`, `2025-07`. */
export function periodCode({ frequency, year, index }: Period): string {
  if (frequency === 'year') return String(year);
  return frequency === 'quarter' ? `${year}-Q${index}` : `${year}-${String(index).padStart(2, '0')}`;
}

/** The period that a code stands for, or null when it stands for none. */
export function parsePeriod(code: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(code);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return { frequency: 'quarter', year, index: Number(match[2]) };
  if (match[3] !== undefined) return { frequency: 'month', year, index: Number(match[3]) };
  return { frequency: 'year', year, index: 1 };
}

export function startsOn({ frequency, year, index }: Period): PlainDate {
  return plainDate(year, (index - 1) * monthsPer[frequency] + 1, 1);
}

export function endsOn({ frequency, year, index }: Period): PlainDate {
  const month = index * monthsPer[frequency];
  return plainDate(year, month, daysInMonth(year, month));
}

export function periodOf(date: PlainDate, frequency: Frequency): Period {
  return { frequency, year: yearOf(date), index: Math.ceil(monthOf(date) / monthsPer[frequency]) };
}

export function periodsOfYear(frequency: Frequency, year: number): Period[] {
  return Array.from({ length: periodsPerYear[frequency] }, (_, at) => ({ frequency, year, index: at + 1 }));
}

export function previousPeriod({ frequency, year, index }: Period): Period {
  return index > 1
    ? { frequency, year, index: index - 1 }
    : { frequency, year: year - 1, index: periodsPerYear[frequency] };
}

export function lastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** 2025年7月 · 2025年第三季度 · 2025年 */
export function periodName({ frequency, year, index }: Period): string {
  if (frequency === 'year') return `${year}年`;
  return frequency === 'month' ? `${year}年${index}月` : `${year}年第${'一二三四'.charAt(index - 1)}季度`;
}

/** How many days after a period's end its figure is due. Monthly and quarterly: by the 5th of the next month; yearly: by 15 January. */
const graceDays: Record<Frequency, number> = { month: 5, quarter: 5, year: 15 };

/** The last day on which the period's figure is still in time. */
export function dueOn(period: Period): PlainDate {
  return addDays(endsOn(period), graceDays[period.frequency]);
}

export function hasEnded(period: Period, today: PlainDate): boolean {
  return endsOn(period) <= today;
}

/** Due and not in: from the day after the last day in time. */
export function isOverdue(period: Period, today: PlainDate): boolean {
  return dueOn(period) < today;
}
