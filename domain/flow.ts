import type { PlainDate } from './calendar';
import { type Fen, moneyExact } from './money';

/** The way money goes, from the giving department's side to the receiving one's (design 2). */
export const stages = ['pledged', 'paid', 'received', 'used'] as const;
export type Stage = (typeof stages)[number];
const stageWords: Record<Stage, string> = {
  pledged: '承诺',
  paid: '拨付',
  received: '到账',
  used: '使用',
};

/** Whose word an entry is: the giving side says what it pledged and paid, the receiving one what came and was used. */
export function giverOf(stage: Stage): 'giving' | 'receiving' {
  return stage === 'pledged' || stage === 'paid' ? 'giving' : 'receiving';
}

/** The stage that an entry takes its money from; null for the first, which takes it from the source itself. */
export function stageBefore(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) - 1] ?? null;
}

/** What money flows for: exactly one of the three, by its first revision. */
type FlowSource = 'project' | 'trust' | 'pairing';

/** What has come together for one source by stage, in 分; reversing entries have taken theirs off. */
export type StageSums = Readonly<Record<Stage, Fen>>;

export interface NewFlow {
  readonly stage: Stage;
  /** Below 0 in a reversing entry (冲销). */
  readonly amountFen: Fen;
}

const ceilingWords: Record<FlowSource, string> = {
  project: '项目预算',
  trust: '信托财产（规模与追加之和）',
  pairing: '结对协议的计划资金',
};

/** What a source has to give; null where nobody has said. */
export interface Ceiling {
  readonly source: FlowSource;
  readonly fen: Fen | null;
}

/**
 * What is wrong with an entry that would take more than there is, in one sentence; null where nothing is. An entry takes from the
 * stage before; a reversing one gives back, and what was taken from it must still be covered.
 */
export function overdrawn(entry: NewFlow, sums: StageSums, ceiling: Ceiling): string | null {
  const { stage, amountFen } = entry;
  const now = sums[stage] + amountFen;
  if (amountFen < 0) {
    const next = stages[stages.indexOf(stage) + 1];
    if (next === undefined || sums[next] <= now) return null;
    return `冲销后累计${stageWords[stage]} ${moneyExact(now)}，少于累计${stageWords[next]} ${moneyExact(sums[next])}`;
  }
  const before = stageBefore(stage);
  const from = before === null ? ceiling.fen : sums[before];
  if (from === null || now <= from) return null;
  const word = before === null ? ceilingWords[ceiling.source] : `累计${stageWords[before]}`;
  return `登记后累计${stageWords[stage]} ${moneyExact(now)}，超过${word} ${moneyExact(from)}`;
}

/** An official entry, as far as sums and matches ask. */
export interface FlowEntry {
  readonly id: number;
  readonly stage: Stage;
  /** Which project, trust or pairing. */
  readonly source: string;
  readonly amountFen: Fen;
  readonly flowedOn: PlainDate;
  /** 凭证号; empty where there is none. */
  readonly voucher: string;
}

export function sumStages(entries: readonly Pick<FlowEntry, 'stage' | 'amountFen'>[]): StageSums {
  const sums = { pledged: 0, paid: 0, received: 0, used: 0 };
  for (const { stage, amountFen } of entries) sums[stage] += amountFen;
  return sums;
}
