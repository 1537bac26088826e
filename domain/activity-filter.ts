import { z } from 'zod';
import { activityKinds, activityKindWords } from './activity';
import { type PlainDate, yearOf } from './calendar';
import { daysAsked } from './days-asked';
import { lacksAsked } from './evidence-filter';
import { placeLists } from './organisation-filter';
import { dayKey } from './page-key';
import { states } from './workflow';

const division = z
  .string()
  .regex(/^\d{6}$/)
  .optional()
  .catch(undefined);
const words = z.string().trim().min(1).max(60).optional().catch(undefined);

/** Which activities an address asks for; nonsense is as good as absent. */
export const activityFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2100).optional().catch(undefined),
  /** Of the year; without one it says nothing. */
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  kind: z.enum(activityKinds).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  /** Where the helping organisation is registered, and where help goes, by division code. */
  from: division,
  to: division,
  list: z.enum(placeLists).optional().catch(undefined),
  /** Part of a name of either end, a county's, or initials. */
  who: words,
  /** A pairing by its first revision. */
  pairing: z.coerce.number().int().min(1).optional().catch(undefined),
  /** Words of the text. */
  q: words,
  after: dayKey.optional().catch(undefined),
});
export type ActivityFilter = z.output<typeof activityFilter>;

/** Which pairing a new activity is of, while it is being looked for. */
export const activityAsked = z.object({
  pairing: z.coerce.number().int().min(1).optional().catch(undefined),
  who: words,
});

/** The words that are looked for in texts, and whether one is too short to be: a single character stands everywhere. */
export function wordsOf(q: string | undefined): {
  readonly words: readonly string[];
  readonly isTooShort: boolean;
} {
  const all = (q ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const long = all.filter((word) => Array.from(word).length > 1);
  return { words: long, isTooShort: long.length < all.length };
}

/** What the sums above a list are of: its year, else this one, with the month and kind that were asked for. */
export type SummedOver = Pick<ActivityFilter, 'month' | 'kind'> & { readonly year: number };

export function summedOver({ year, month, kind }: ActivityFilter, today: PlainDate): SummedOver {
  // A month of no year says nothing, in the list as here.
  return year === undefined ? { year: yearOf(today), kind } : { year, month, kind };
}

/** 2025年3月义诊合计, as the sums are headed. */
export function summedText({ year, month, kind }: SummedOver): string {
  const when = month === undefined ? `${year}年` : `${year}年${month}月`;
  return `${when}${kind === undefined ? '' : activityKindWords[kind]}合计`;
}

/** Where the page begins: behind the last line of the page before, or with the last day asked for; null at the top. */
export function keyBefore(filter: ActivityFilter): { readonly on: PlainDate; readonly id: number } | null {
  const [, until] = daysAsked(filter) ?? [];
  const { after } = filter;
  if (until === undefined) return after ?? null;
  return after !== undefined && after.on < until ? after : { on: until, id: 0 };
}
