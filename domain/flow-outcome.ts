import type { Stage } from './flow';
import { type MatchState, matchStateWords } from './match';
import type { Fen } from './money';
import type { State } from './workflow';

interface Entered {
  readonly stage: Stage;
  readonly state: State;
  readonly amountFen: Fen;
  /** How its live match stands; null where it is in none. */
  readonly match: MatchState | null;
  readonly isReversed: boolean;
}

/** What became of an entry, as lists say it: taken off, matched, or open; — where there is nothing to match. */
export function outcomeOf({ stage, state, amountFen, match, isReversed }: Entered): string {
  if (amountFen < 0) return '冲销记录';
  if (isReversed) return '已冲销';
  if (state !== 'approved' || stage === 'pledged' || stage === 'used') return '—';
  return match === null ? '未对账' : matchStateWords[match];
}
