import { z } from 'zod';
import { isPlainDate, type PlainDate, plainDate, yearOf } from './calendar';

/** Which programme, year and day of judgement a page shows, as its address says it; nonsense is as good as absent. */
export const asOfParams = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  year: z.coerce.number().int().optional().catch(undefined),
  date: z.string().refine(isPlainDate).optional().catch(undefined),
});
export type AsOfParams = z.output<typeof asOfParams>;

export interface AsOf {
  readonly year: number;
  readonly date: PlainDate;
}

/** The years a programme can be looked at in on that day, newest first. */
export function yearsShown(
  programme: { firstYear: number; lastYear: number | null },
  today: PlainDate,
): number[] {
  const last = Math.max(programme.firstYear, Math.min(yearOf(today), programme.lastYear ?? 9999));
  return Array.from({ length: last - programme.firstYear + 1 }, (_, back) => last - back);
}

/**
 * The year asked for, or the running one; judged on the day asked for, or today. A day before the year or after its
 * last day and today falls back to today, or the year's last day where the year is still to come.
 */
export function asOf(
  { year, date }: Pick<AsOfParams, 'year' | 'date'>,
  programme: { firstYear: number; lastYear: number | null },
  today: PlainDate,
): AsOf {
  const years = yearsShown(programme, today);
  const shown = year !== undefined && years.includes(year) ? year : (years[0] ?? programme.firstYear);
  const lastDay = plainDate(shown, 12, 31);
  const latest = lastDay > today ? lastDay : today;
  const fits = date !== undefined && date >= plainDate(shown, 1, 1) && date <= latest;
  return { year: shown, date: fits ? date : today };
}

/** The same day a year before, for year-over-year; 29 February becomes the 28th. */
export function yearBefore({ year, date }: AsOf): AsOf {
  const same = `${yearOf(date) - 1}${date.slice(4)}`;
  return { year: year - 1, date: isPlainDate(same) ? same : `${yearOf(date) - 1}-02-28` };
}

/** The same choice as part of another address; empty where nothing was chosen. */
export function asOfQuery(params: AsOfParams): string {
  const chosen = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
}
