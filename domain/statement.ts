import type { PlainDate } from './calendar';
import { type Stage, stageBefore, stages, stageWords } from './flow';
import type { StageSums } from './flow-ceiling';
import { gaps } from './flow-balance';
import type { DifferenceReason, MatchState } from './match';
import { type Fen, ledgerMoney, moneyExact } from './money';

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

/** A stage with what it comes to, and how much less that is than the stage before it; null for the first. In 分. */
export interface StageStep {
  readonly stage: Stage;
  readonly fen: Fen;
  readonly less: Fen | null;
}

/** 承诺 → 拨付 → 到账 → 使用. */
export function stageSteps(sums: StageSums): StageStep[] {
  return stages.map((stage) => {
    const before = stageBefore(stage);
    return { stage, fen: sums[stage], less: before === null ? null : sums[before] - sums[stage] };
  });
}

/** 比承诺少 3 万元; — for the first stage. */
export function stepText({ stage, less }: StageStep): string {
  const before = stageBefore(stage);
  if (before === null || less === null) return '—';
  return `比${stageWords[before]}${less < 0 ? '多' : '少'} ${moneyExact(Math.abs(less))}`;
}

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

/** 拨付未对账, 到账未对账, 对账未办结: what is open, as far as a kept text says it. */
export function openWord({ kind, fen }: Pick<OpenItem, 'kind' | 'fen'>): string {
  if (kind === 'match') return '对账未办结';
  return `${stageWords[fen > 0 ? 'paid' : 'received']}未对账`;
}

type Part = Stage | Gap | 'annex';
const partWords: Record<Part, string> = { ...stageWords, ...gapWords, annex: '附列事项' };

/** 拨付、手续费、附列事项: the parts by name. */
export function partsText(parts: readonly Part[]): string {
  return parts.map((part) => partWords[part]).join('、');
}

type Figures = Pick<StatementContent, 'sums' | 'gaps'>;

/** 拨付由 7.80 万元变为 8.30 万元，附列事项有变动: the parts of a kept text with what they have become, to the last 分. */
export function movedText(parts: readonly Part[], kept: Figures, now: Figures): string {
  const figure = ({ sums, gaps: named }: Figures, part: Stage | Gap) =>
    `${ledgerMoney({ ...sums, ...named }[part])} 万元`;
  return parts
    .map((part) =>
      part === 'annex'
        ? `${partWords[part]}有变动`
        : `${partWords[part]}由 ${figure(kept, part)}变为 ${figure(now, part)}`,
    )
    .join('，');
}

/** Which parts of a signed text are not what they come to now; empty where all are. */
export function changedSince(signed: StatementContent, now: StatementContent): Part[] {
  const moved = stages.filter((stage) => signed.sums[stage] !== now.sums[stage]);
  const causes = gaps.filter((gap) => signed.gaps[gap] !== now.gaps[gap]);
  const key = ({ kind, id, fen, note }: StatementContent['annex'][number]) => `${kind} ${id} ${fen} ${note}`;
  const same =
    signed.annex.length === now.annex.length &&
    signed.annex.every((one) => now.annex.some((other) => key(other) === key(one)));
  return [...moved, ...causes, ...(same ? [] : (['annex'] as const))];
}
