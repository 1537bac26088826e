import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { plainDate } from '@/domain/calendar';
import { type EvidenceKind, type EvidenceNoun, neededEvidence } from '@/domain/evidence';

/**
 * The record of a list lacks a kind that it needs, as `missingEvidence` says it of one: `columns` are those of its fields,
 * `first` the id of its first revision.
 */
export function lacksEvidence(noun: EvidenceNoun, first: SQL, columns: Readonly<Record<string, SQL>>): SQL {
  const has = (kind: EvidenceKind) =>
    sql`exists (select from evidence e where e.subject_kind = ${noun} and e.subject_id = ${first} and e.kind = ${kind} and e.withdrawn_at is null)`;
  const lacks = neededEvidence[noun].map(({ kind, where }) => {
    const given = (where ?? []).map((field) => sql`${columns[field] ?? sql`0`} > 0`);
    return given.length === 0
      ? sql`not ${has(kind)}`
      : sql`((${sql.join(given, sql` or `)}) and not ${has(kind)})`;
  });
  return lacks.length === 0 ? sql`false` : sql`(${sql.join(lacks, sql` or `)})`;
}

/** What counts of a noun in a year, as its ledger does. */
const counted = {
  visit: { area: 'mechanism', word: '互访', from: sql`visits f`, on: sql`f.starts_on`, columns: {} },
  training: { area: 'capacity', word: '培训', from: sql`trainings f`, on: sql`f.starts_on`, columns: {} },
  pairing: {
    ...{ area: 'social-forces', word: '结对', from: sql`pairings f`, on: sql`f.signed_on` },
    columns: {},
  },
  activity: {
    ...{ area: 'social-forces', word: '结对活动', from: sql`activities f`, on: sql`f.held_on` },
    columns: { moneyFen: sql`f.money_fen`, goodsFen: sql`f.goods_fen` },
  },
} as const;

export interface EvidenceGap {
  readonly noun: keyof typeof counted;
  readonly word: string;
  /** Official records of the year that lack a kind they need, counted up to `most`. */
  readonly lacking: number;
}

/** Where counting stops: more is a number that nobody works through. */
export const mostLacking = 10_000;

/** Of the ledgers of an area: how many official records of the year lack what they need. */
export function readEvidenceGaps(
  actor: Actor,
  { programmeId, slug, year }: { readonly programmeId: number; readonly slug: string; readonly year: number },
): Promise<EvidenceGap[]> {
  const nouns = (Object.keys(counted) as (keyof typeof counted)[]).filter(
    (noun) => counted[noun].area === slug,
  );
  if (nouns.length === 0) return Promise.resolve([]);
  // One question for all of them: a page has few to ask.
  const counts = nouns.map((noun) => {
    const { from, on, columns } = counted[noun];
    return sql`select ${noun}::text as noun, count(*)::integer as lacking from (
      select from ${from} where f.programme_id = ${programmeId} and f.state = 'confirmed' and not f.is_superseded
        and ${on} between ${plainDate(year, 1, 1)} and ${plainDate(year, 12, 31)}
        and ${lacksEvidence(noun, sql`coalesce(f.origin_id, f.id)`, columns)} limit ${mostLacking}) found`;
  });
  return reading(actor, async (tx) => {
    const { rows } = await tx.execute<{ noun: keyof typeof counted; lacking: number }>(
      sql.join(counts, sql` union all `),
    );
    return nouns.map((noun) => ({
      noun,
      word: counted[noun].word,
      lacking: rows.find((row) => row.noun === noun)?.lacking ?? 0,
    }));
  });
}
