import { type PlainDate, plainDate } from './calendar';

/** The days of a year, or of a month of it, the last one left out; null where no year is asked for. */
export function daysAsked({
  year,
  month,
}: {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
}): readonly [from: PlainDate, until: PlainDate] | null {
  if (year === undefined) return null;
  if (month === undefined) return [plainDate(year, 1, 1), plainDate(year + 1, 1, 1)];
  return [
    plainDate(year, month, 1),
    month === 12 ? plainDate(year + 1, 1, 1) : plainDate(year, month + 1, 1),
  ];
}
