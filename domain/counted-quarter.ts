import { type PlainDate, yearOf } from './calendar';
import { endsOn, hasEnded, periodName, periodsOfYear } from './period';

/** The quarters of which a ledger's records can be counted, the last first: ended ones of this year and the two before. */
export function countedQuarters(today: PlainDate): { readonly endsOn: PlainDate; readonly name: string }[] {
  const year = yearOf(today);
  return [year - 2, year - 1, year]
    .flatMap((one) => periodsOfYear('quarter', one))
    .filter((period) => hasEnded(period, today))
    .map((period) => ({ endsOn: endsOn(period), name: `${periodName(period)}末` }))
    .toReversed();
}
