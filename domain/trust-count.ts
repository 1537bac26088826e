import type { PlainDate } from './calendar';
import type { Fen } from './money';
import { countedQuarters } from './counted-quarter';
import type { Trust } from './trust';

/** 期末余额: what its trustee reports of a quarter's last day; never worked out of size and payments. */
export interface TrustCount {
  readonly countedOn: PlainDate;
  readonly balanceFen: Fen;
}

/** The balance that stands at the end of the day: the last reported by then; null where none was. */
export function balanceOn<Count extends TrustCount>(counts: readonly Count[], on: PlainDate): Count | null {
  return (
    counts
      .filter(({ countedOn }) => countedOn <= on)
      .toSorted((one, other) => (one.countedOn < other.countedOn ? -1 : 1))
      .at(-1) ?? null
  );
}

/** What is wrong with a balance, by field. */
export function wrongOfTrustCount(
  { countedOn }: TrustCount,
  { filedOn }: Pick<Trust, 'filedOn'>,
  today: PlainDate,
): Partial<Record<keyof TrustCount, string>> {
  if (!countedQuarters(today).some(({ endsOn }) => endsOn === countedOn))
    return { countedOn: '请选择已经结束的季度。' };
  return filedOn === null || countedOn < filedOn
    ? { countedOn: '这个季度末信托还没有备案；请选择以后的季度。' }
    : {};
}
