import { daysBetween, type PlainDate } from './calendar';
import type { DifferenceReason } from './match';
import type { Fen } from './money';
import { plainVoucher, tellsApart } from './voucher';

/** An entry that nobody has matched yet. */
export interface OpenEntry {
  readonly id: number;
  /** Which project, trust or pairing: money never crosses from one to another. */
  readonly source: string;
  readonly amountFen: Fen;
  readonly flowedOn: PlainDate;
  readonly voucher: string;
}

/** By which figures entries belong together, the surest first. */
export type ProposalTier = 'voucher' | 'amount' | 'fee' | 'split';

export const proposalTierWords: Record<ProposalTier, string> = {
  voucher: '凭证号一致',
  amount: '金额一致、日期相近',
  fee: '金额相差不超过手续费、日期相近',
  split: '分笔合计一致、日期相近',
};

/** Entries that belong together as far as the figures say; people of both sides decide. */
export interface Proposal {
  readonly tier: ProposalTier;
  readonly paid: readonly number[];
  readonly received: readonly number[];
  /** Paid less received. */
  readonly differenceFen: Fen;
  readonly reason: DifferenceReason | null;
}

/** How far apart the two entries of a payment may be; settings of the programme. */
export interface MatchRules {
  /** Days between the payment and its arrival, either way. */
  readonly days: number;
  /** What a bank takes at most for a transfer. */
  readonly feeFen: Fen;
}

interface Open {
  readonly paid: readonly OpenEntry[];
  readonly received: readonly OpenEntry[];
}

/** Parts of one payment, at most; and among how many entries they are looked for. */
const most = { parts: 3, candidates: 14 };

/** Which paid and received entries belong together: by voucher, by amount and day, less a fee, in parts; each entry once. */
export function proposeMatches(open: Open, rules: MatchRules): Proposal[] {
  const bySource = new Map<string, { paid: OpenEntry[]; received: OpenEntry[] }>();
  const of = (source: string) => {
    const found = bySource.get(source) ?? { paid: [], received: [] };
    bySource.set(source, found);
    return found;
  };
  for (const entry of open.paid) of(entry.source).paid.push(entry);
  for (const entry of open.received) of(entry.source).received.push(entry);
  const sources = [...bySource].sort(([one], [other]) => (one < other ? -1 : 1));
  return sources.flatMap(([, { paid, received }]) => proposeOfOne(inOrder(paid), inOrder(received), rules));
}

function inOrder(entries: readonly OpenEntry[]): OpenEntry[] {
  return entries.toSorted((one, other) =>
    one.flowedOn === other.flowedOn ? one.id - other.id : one.flowedOn < other.flowedOn ? -1 : 1,
  );
}

function proposeOfOne(
  paid: readonly OpenEntry[],
  received: readonly OpenEntry[],
  rules: MatchRules,
): Proposal[] {
  const taken = new Set<number>();
  const found: Proposal[] = [];
  const take = (tier: ProposalTier, ofPaid: readonly OpenEntry[], ofReceived: readonly OpenEntry[]) => {
    for (const { id } of [...ofPaid, ...ofReceived]) taken.add(id);
    found.push(proposal(tier, ofPaid, ofReceived, rules));
  };
  const left = (entries: readonly OpenEntry[]) => entries.filter(({ id }) => !taken.has(id));
  for (const [ofPaid, ofReceived] of byVoucher(paid, received, rules)) take('voucher', ofPaid, ofReceived);
  const isNear = (one: OpenEntry, other: OpenEntry) =>
    Math.abs(daysBetween(one.flowedOn, other.flowedOn)) <= rules.days;
  const single = (tier: ProposalTier, fits: (paidFen: Fen, receivedFen: Fen) => boolean) => {
    // Both in order of their days: of payments alike the first to be paid is the first to come.
    for (const one of left(paid)) {
      const other = left(received).find(
        (entry) => fits(one.amountFen, entry.amountFen) && isNear(one, entry),
      );
      if (other) take(tier, [one], [other]);
    }
  };
  single('amount', (paidFen, receivedFen) => paidFen === receivedFen);
  single('fee', (paidFen, receivedFen) => isFee(paidFen - receivedFen, rules));
  const inParts = (rest: (fen: Fen) => boolean) => {
    const partsNear = (one: OpenEntry, others: readonly OpenEntry[], fits: (fen: Fen) => boolean) =>
      partsOf(
        one,
        left(others).filter((entry) => isNear(one, entry)),
        fits,
      );
    for (const one of left(paid)) {
      const parts = partsNear(one, received, rest);
      if (parts) take('split', [one], parts);
    }
    for (const one of left(received)) {
      const parts = partsNear(one, paid, (fen) => rest(-fen));
      if (parts) take('split', parts, [one]);
    }
  };
  inParts((fen) => fen === 0);
  inParts((fen) => isFee(fen, rules));
  return found;
}

function sumOf(entries: readonly OpenEntry[]): Fen {
  return entries.reduce((total, { amountFen }) => total + amountFen, 0);
}

function isFee(fen: Fen, { feeFen }: MatchRules): boolean {
  return fen > 0 && fen <= feeFen;
}

/** The entries that name the same voucher: one of each side, or one and the parts that it came in. */
function byVoucher(
  paid: readonly OpenEntry[],
  received: readonly OpenEntry[],
  rules: MatchRules,
): [OpenEntry[], OpenEntry[]][] {
  const groups = new Map<string, [OpenEntry[], OpenEntry[]]>();
  for (const [at, entries] of [paid, received].entries()) {
    for (const entry of entries) {
      const key = plainVoucher(entry.voucher);
      if (!tellsApart(key)) continue;
      const group = groups.get(key) ?? [[], []];
      group[at]?.push(entry);
      groups.set(key, group);
    }
  }
  return [...groups.values()].filter(([ofPaid, ofReceived]) => {
    if (Math.min(ofPaid.length, ofReceived.length) !== 1) return false;
    const difference = sumOf(ofPaid) - sumOf(ofReceived);
    return Math.max(ofPaid.length, ofReceived.length) === 1 || difference === 0 || isFee(difference, rules);
  });
}

/** Two or three entries that come to the whole, as far as the rest may be; null where none do. */
function partsOf(
  whole: OpenEntry,
  from: readonly OpenEntry[],
  fits: (rest: Fen) => boolean,
): OpenEntry[] | null {
  const near = from
    .toSorted((one, other) => distance(whole, one) - distance(whole, other))
    .slice(0, most.candidates);
  const search = (start: number, chosen: readonly OpenEntry[], rest: Fen): OpenEntry[] | null => {
    if (chosen.length >= 2 && fits(rest)) return [...chosen];
    if (chosen.length === most.parts) return null;
    for (let at = start; at < near.length; at += 1) {
      const entry = near[at];
      const found = entry && search(at + 1, [...chosen, entry], rest - entry.amountFen);
      if (found) return found;
    }
    return null;
  };
  return search(0, [], whole.amountFen);
}

function distance(one: OpenEntry, other: OpenEntry): number {
  return Math.abs(daysBetween(one.flowedOn, other.flowedOn));
}

function proposal(
  tier: ProposalTier,
  paid: readonly OpenEntry[],
  received: readonly OpenEntry[],
  rules: MatchRules,
): Proposal {
  const differenceFen = sumOf(paid) - sumOf(received);
  const ids = (entries: readonly OpenEntry[]) => inOrder(entries).map(({ id }) => id);
  return {
    tier,
    paid: ids(paid),
    received: ids(received),
    differenceFen,
    reason: likelyReason(differenceFen, rules),
  };
}

function likelyReason(differenceFen: Fen, rules: MatchRules): DifferenceReason | null {
  if (differenceFen === 0) return null;
  if (differenceFen < 0) return 'error';
  return isFee(differenceFen, rules) ? 'fee' : 'instalment';
}
