import { type FlowEntry, type FlowSource, type Stage, stageBefore, stages, stageWords } from './flow';
import { type Fen, moneyExact } from './money';

/** What has come together for one source by stage, in 分; reversing entries have taken theirs off. */
export type StageSums = Readonly<Record<Stage, Fen>>;

export interface NewFlow {
  readonly stage: Stage;
  /** Below 0 in a reversing entry (冲销). */
  readonly amountFen: Fen;
}

export const ceilingWords: Record<FlowSource, string> = {
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

/**
 * What is wrong with a source that would have less to give than was pledged from it, in one sentence; null where nothing is. The
 * pledges are those of a source of which none says why it is more.
 */
export function uncovered(pledged: Fen, { source, fen }: Ceiling): string | null {
  if (fen === null || pledged <= fen) return null;
  return `${ceilingWords[source]}将为 ${moneyExact(fen)}，少于累计承诺 ${moneyExact(pledged)}`;
}

/** What entries come to by stage. */
export function sumStages(entries: readonly Pick<FlowEntry, 'stage' | 'amountFen'>[]): StageSums {
  const sums = { pledged: 0, paid: 0, received: 0, used: 0 };
  for (const { stage, amountFen } of entries) sums[stage] += amountFen;
  return sums;
}
