import type { PlainDate } from './calendar';
import type { Stage } from './flow';
import type { StageSums } from './flow-ceiling';
import { gaps } from './flow-balance';
import type { DifferenceReason, MatchState } from './match';
import type { Fen } from './money';

type Gap = (typeof gaps)[number];

export const gapWords: Record<Gap, string> = {
  'in-transit': '双方确认在途',
  fee: '手续费',
  instalment: '双方确认分批',
  error: '双方确认差错',
  crossing: '跨期到账',
  reversed: '跨期冲销',
  open: '尚未对账或尚未确认',
};

/** Something that both sides do not stand by as settled: an entry in no match, or a match. */
export interface OpenItem {
  readonly kind: 'flow' | 'match';
  readonly id: number;
  /** `project:12`. */
  readonly source: string;
  readonly stage: Stage | null;
  readonly state: MatchState | null;
  readonly reason: DifferenceReason | null;
  /** Paid less received that it makes. */
  readonly fen: Fen;
  readonly on: PlainDate;
}

/** The text of a year that both departments sign. Amounts in 分. */
export interface StatementContent {
  readonly year: number;
  readonly sums: StageSums;
  readonly gaps: Readonly<Record<Gap, Fen>>;
  /** What is open at its end, each with the sentence by which it is listed. */
  readonly annex: readonly {
    readonly kind: 'flow' | 'match';
    readonly id: number;
    readonly source: string;
    readonly fen: Fen;
    readonly note: string;
  }[];
}

/** Which parts of a signed text are not what they come to now; empty where all are. */
export function changedSince(signed: StatementContent, now: StatementContent): string[] {
  const stages = (Object.keys(signed.sums) as Stage[]).filter(
    (stage) => signed.sums[stage] !== now.sums[stage],
  );
  const causes = gaps.filter((gap) => signed.gaps[gap] !== now.gaps[gap]);
  const key = ({ kind, id, fen, note }: StatementContent['annex'][number]) => `${kind} ${id} ${fen} ${note}`;
  const same =
    signed.annex.length === now.annex.length &&
    signed.annex.every((one) => now.annex.some((other) => key(other) === key(one)));
  return [...stages, ...causes, ...(same ? [] : ['annex'])];
}
