import type { PlainDate } from './calendar';
import type { FlowEntry } from './flow';
import { type StageSums, sumStages } from './flow-ceiling';
import { type DifferenceReason, differenceReasons, type MatchState } from './match';
import type { Fen } from './money';

/** An official entry, with the one that it reverses. */
export interface BookedEntry extends FlowEntry {
  readonly reversesId: number | null;
}

export interface BookedMatch {
  readonly state: MatchState;
  readonly reason: DifferenceReason | null;
  readonly flows: readonly number[];
}

/** Where paid and received part, so that each 分 of the difference has a name. */
export const gaps = [...differenceReasons, 'crossing', 'reversed', 'open'] as const;
type Gap = (typeof gaps)[number];

/** What a period comes to: the four stages, and what lies between paid and received. */
export interface Statement {
  readonly sums: StageSums;
  /** Paid less received, by cause; their sum is paid less received of the period. */
  readonly gaps: Readonly<Record<Gap, Fen>>;
}

/** The statement of the days from the first to the last, of official entries and the matches that hold them. */
export function statementOf(
  entries: readonly BookedEntry[],
  matches: readonly BookedMatch[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Statement {
  const isWithin = ({ flowedOn }: BookedEntry) => flowedOn >= from && flowedOn <= to;
  const within = entries.filter(isWithin);
  const found = new Map(entries.map((entry) => [entry.id, entry]));
  const causes = new Map<number, Gap>();
  for (const { reversesId, id } of entries) {
    if (reversesId === null) continue;
    causes.set(id, 'reversed');
    causes.set(reversesId, 'reversed');
  }
  for (const { state, reason, flows } of matches) {
    if (state !== 'agreed') continue;
    const isWhole = flows.every((id) => {
      const entry = found.get(id);
      return entry !== undefined && isWithin(entry);
    });
    // An agreed match without a reason is even, and one that crosses is not even here.
    for (const id of flows) causes.set(id, isWhole ? (reason ?? 'open') : 'crossing');
  }
  const named: Record<Gap, Fen> = { ...zero };
  for (const entry of within) named[causes.get(entry.id) ?? 'open'] += signed(entry);
  return { sums: sumStages(within), gaps: named };
}

const zero: Readonly<Record<Gap, Fen>> = {
  'in-transit': 0,
  fee: 0,
  instalment: 0,
  error: 0,
  crossing: 0,
  reversed: 0,
  open: 0,
};

/** What an entry adds to paid less received. */
function signed({ stage, amountFen }: BookedEntry): Fen {
  if (stage === 'paid') return amountFen;
  return stage === 'received' ? -amountFen : 0;
}
