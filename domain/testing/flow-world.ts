import { addDays } from '@/domain/calendar';
import type { OpenEntry } from '@/domain/match-proposal';

/** Payments of which the truth is known, and what both sides wrote down of them. */
export interface FlowWorld {
  readonly paid: readonly OpenEntry[];
  readonly received: readonly OpenEntry[];
  /** Which entries are of one payment; kept apart from them. */
  readonly truth: readonly { readonly paid: readonly number[]; readonly received: readonly number[] }[];
}

/** A number from 0 up to 1, the same sequence for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const grants = [1, 2, 3, 5, 8, 10, 20, 50].map((wan) => wan * 1_000_000);

/**
 * Entries of so many payments of so many projects over three years: a fifth of the vouchers missing on either side, a tenth less a
 * fee, a tenth in two or three parts, the days up to fifteen apart.
 */
export function flowWorld({
  projects,
  flows,
  seed,
}: {
  projects: number;
  flows: number;
  seed: number;
}): FlowWorld {
  const random = seeded(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const paid: OpenEntry[] = [];
  const received: OpenEntry[] = [];
  const truth: { paid: number[]; received: number[] }[] = [];
  let id = 0;
  while (paid.length + received.length < flows) {
    const source = `project ${whole(1, projects)}`;
    // Grants are round: many of a project are alike.
    const amountFen = random() < 0.7 ? (grants[whole(0, 7)] ?? 0) : whole(100_000, 99_999_999);
    const flowedOn = addDays('2023-01-01', whole(0, 1080));
    const number = `V${String(whole(0, 99_999_999)).padStart(8, '0')}`;
    const voucher = () => (random() < 0.2 ? '' : number);
    const entry = (fen: number, on: string, said: string): OpenEntry => ({
      id: (id += 1),
      ...{ source, amountFen: fen, flowedOn: on, voucher: said },
    });
    const kind = random();
    const arrived = () => addDays(flowedOn, whole(0, 15));
    const one = entry(amountFen, flowedOn, voucher());
    paid.push(one);
    // Parts come with numbers of their own.
    const parts =
      kind < 0.1
        ? cut(amountFen, whole(2, 3), random).map((fen) => entry(fen, arrived(), ''))
        : [entry(kind < 0.2 ? amountFen - whole(1, 40) * 500 : amountFen, arrived(), voucher())];
    received.push(...parts);
    truth.push({ paid: [one.id], received: parts.map((part) => part.id) });
  }
  return { paid, received, truth };
}

function cut(fen: number, parts: number, random: () => number): number[] {
  const pieces: number[] = [];
  let rest = fen;
  for (let left = parts; left > 1; left -= 1) {
    const piece = Math.max(1, Math.round((rest / left) * (0.5 + random())));
    pieces.push(piece);
    rest -= piece;
  }
  return [...pieces, rest];
}
