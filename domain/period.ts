import {
  addDays,
  daysInMonth,
  frequencies,
  type Frequency,
  monthOf,
  type Period,
  type PlainDate,
  periodsPerYear,
  plainDate,
  yearOf,
} from './calendar';

const monthsPer: Record<Frequency, number> = { month: 1, quarter: 3, year: 12 };

/** How many days after a period's end its figure is due. Monthly and quarterly: by the 5th of the next month; yearly: by 15 January. */
const graceDays: Record<Frequency, number> = { month: 5, quarter: 5, year: 15 };

interface Entry {
  readonly period: Period;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly dueOn: PlainDate;
}

interface Year {
  readonly periods: Readonly<Record<Frequency, readonly Period[]>>;
  readonly entries: Readonly<Record<Frequency, readonly Entry[]>>;
  readonly byCode: ReadonlyMap<string, Period>;
}

/** A dashboard asks for the days of the same periods thousands of times: a year's seventeen are worked out once. */
const years = new Map<number, Year>();

function entry(period: Period): Entry {
  const { frequency, year, index } = period;
  const month = index * monthsPer[frequency];
  const endsOn = plainDate(year, month, daysInMonth(year, month));
  return {
    period,
    startsOn: plainDate(year, month - monthsPer[frequency] + 1, 1),
    endsOn,
    dueOn: addDays(endsOn, graceDays[frequency]),
  };
}

function yearTable(year: number): Year {
  const known = years.get(year);
  if (known) return known;
  const entriesOf = (frequency: Frequency) =>
    Array.from({ length: periodsPerYear[frequency] }, (_, at) => entry({ frequency, year, index: at + 1 }));
  const entries = { month: entriesOf('month'), quarter: entriesOf('quarter'), year: entriesOf('year') };
  const all = frequencies.flatMap((frequency) => entries[frequency]).map(({ period }) => period);
  const periods = {
    month: all.filter(({ frequency }) => frequency === 'month'),
    quarter: all.filter(({ frequency }) => frequency === 'quarter'),
    year: all.filter(({ frequency }) => frequency === 'year'),
  };
  const made = { entries, periods, byCode: new Map(all.map((period) => [periodCode(period), period])) };
  years.set(year, made);
  return made;
}

function entryOf(period: Period): Entry {
  return yearTable(period.year).entries[period.frequency][period.index - 1] ?? entry(period);
}

/** The period's code in URLs, tables and files: `2025`, `2025-Q3`, `2025-07`. */
export function periodCode({ frequency, year, index }: Period): string {
  if (frequency === 'year') return String(year);
  return frequency === 'quarter' ? `${year}-Q${index}` : `${year}-${String(index).padStart(2, '0')}`;
}

/** The period that a code stands for, or null when it stands for none. */
export function parsePeriod(code: string): Period | null {
  if (!/^\d{4}(-|$)/.test(code)) return null;
  return yearTable(Number(code.slice(0, 4))).byCode.get(code) ?? null;
}

export function startsOn(period: Period): PlainDate {
  return entryOf(period).startsOn;
}

export function endsOn(period: Period): PlainDate {
  return entryOf(period).endsOn;
}

export function periodOf(date: PlainDate, frequency: Frequency): Period {
  return { frequency, year: yearOf(date), index: Math.ceil(monthOf(date) / monthsPer[frequency]) };
}

export function periodsOfYear(frequency: Frequency, year: number): readonly Period[] {
  return yearTable(year).periods[frequency];
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

/** The last day on which the period's figure is still in time. */
export function dueOn(period: Period): PlainDate {
  return entryOf(period).dueOn;
}

export function hasEnded(period: Period, today: PlainDate): boolean {
  return endsOn(period) <= today;
}

/** Due and not in: from the day after the last day in time. */
export function isOverdue(period: Period, today: PlainDate): boolean {
  return dueOn(period) < today;
}
