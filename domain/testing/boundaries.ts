import { dayOf, elapsedShare, frequencies, type PlainDate } from '../calendar';
import { dueOn, endsOn, periodCode, periodOf, periodsOfYear, startsOn } from '../period';

/** Every period of the years, one line each, and the day of every instant: what no zone of the process may change. */
export function boundaries(years: readonly number[], instants: readonly string[]) {
  const periods = years.flatMap((year) => frequencies.flatMap((frequency) => periodsOfYear(frequency, year)));
  return {
    periods: periods.map((period) => {
      const [starts, ends] = [startsOn(period), endsOn(period)];
      const codes = [starts, ends].map((day: PlainDate) => periodCode(periodOf(day, period.frequency)));
      const share = elapsedShare(ends, period.year).toFixed(12);
      return [periodCode(period), starts, ends, dueOn(period), share, ...codes].join(' ');
    }),
    days: instants.map((instant) => dayOf(new Date(instant))),
  };
}
