import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { FactTable } from '@/db/schema';
import type { EvidenceNoun } from '@/domain/evidence';
import type { LacksAsked } from '@/domain/evidence-filter';
import type { EvidenceKind } from '@/domain/evidence-kind';
import { demandsOn, type EvidenceFacet } from '@/domain/evidence-need';
import { tourKinds } from '@/domain/training';

/** A row of a noun's table, by which a query names it. */
interface Row {
  readonly noun: EvidenceNoun;
  /** The table or its alias. */
  readonly row: SQL;
  /** The id of its first revision, which files hang on. */
  readonly first: SQL;
  readonly programmeId: SQL | number;
}

const tours = sql`${sql.param([...tourKinds])}::text[]`;

const charity = (row: SQL) => sql`${row}.kind = 'charity' and exists (select from project_events e
    where e.project_id = ${row}.first_id and e.kind = 'started' and e.struck_on is null)`;

/** Entries of money of that stage; what takes one off, or was taken off, is shown by the other. */
const standing = (stage: 'paid' | 'received') => (row: SQL) =>
  sql`${row}.stage = ${stage} and ${row}.form = 'money' and ${row}.amount_fen > 0 and not exists (
    select from flows r where r.reverses_id = ${row}.id and r.state = 'approved')`;

const facets: Record<EvidenceFacet, (row: SQL) => SQL> = {
  money: (row) => sql`${row}.money_fen > 0`,
  goods: (row) => sql`${row}.goods_fen > 0`,
  village: (row) =>
    sql`exists (select from organisations o where o.id = ${row}.receiver_id and o.kind = 'village')`,
  course: (row) => sql`${row}.kind <> all(${tours})`,
  tour: (row) => sql`${row}.kind = any(${tours})`,
  completion: (row) => sql`${row}.completed is not null`,
  satisfaction: (row) => sql`${row}.rated is not null`,
  paired: (
    row,
  ) => sql`exists (select from pairings p where p.receiver_id = ${row}.station_id and p.state = 'confirmed'
    and not p.is_superseded)`,
  paid: standing('paid'),
  received: standing('received'),
  charity,
  'charity-counted': (row) =>
    sql`${charity(row)} and exists (select from project_counts c where c.project_id = ${row}.first_id)`,
  brand: (
    row,
  ) => sql`${row}.kind = 'child-care' and not exists (select from parties p where p.programme_id = ${row}.programme_id
    and 'recognised' is distinct from (select e.kind from project_events e where e.project_id = ${row}.first_id
      and e.department_id = p.department_id and e.kind in ('recognised', 'withdrawn') and e.struck_on is null
      order by e.happened_on desc, e.kind = 'withdrawn' desc limit 1))`,
};

/**
 * What the plan asks of the records of a noun, each `kind facet`, the facet empty where it is asked of all. It names no
 * row, so that a query works it out once.
 */
function asked(noun: EvidenceNoun, programmeId: SQL | number): SQL {
  const { metrics, madeHere } = demandsOn(noun);
  if (metrics.length === 0) return sql`'{}'::text[]`;
  const counted = metrics.map(({ metric, facet }) => sql`(${metric}, ${facet ?? ''})`);
  return sql`(select array_agg(distinct k.kind || ' ' || m.facet)
    from indicators i join (values ${sql.join(counted, sql`, `)}) m (metric, facet) on m.metric = i.metric, unnest(i.evidence) k (kind)
    where i.programme_id = ${programmeId} and i.source = 'ledger' and i.retired_in is null
      and k.kind <> all(${sql.param([...madeHere])}::text[]))`;
}

/** Of a reading it is what the plan asks of its indicator. */
function askedOf({ noun, row, programmeId }: Row): SQL {
  return noun === 'reading'
    ? sql`(select i.evidence from indicators i where i.id = ${row}.indicator_id)`
    : asked(noun, programmeId);
}

/** The needs of a row that nothing on it answers, as rows of one column `kind`. */
function missing(of: Row): SQL {
  const cases = [...new Set(demandsOn(of.noun).metrics.flatMap(({ facet }) => facet ?? []))].map(
    (facet) => sql`when ${facet} then ${facets[facet](of.row)}`,
  );
  return sql`select distinct split_part(need, ' ', 1) as kind from unnest(${askedOf(of)}) need
    where case split_part(need, ' ', 2) when '' then true ${sql.join(cases, sql` `)} else false end
      and not exists (select from evidence e where e.subject_kind = ${of.noun} and e.subject_id = ${of.first}
        and e.kind = split_part(need, ' ', 1) and e.withdrawn_at is null)`;
}

/** The kinds that the plan asks of a record (应有佐证) and that it has none of, as one value. */
export function missingKinds(of: Row): SQL<EvidenceKind[]> {
  return sql`array(${missing(of)})`;
}

/** The record lacks one of them: as a condition of a list. */
export function lacksEvidence(of: Row): SQL {
  return sql`exists (${missing(of)})`;
}

/** Of a list of facts only those that lack evidence, where that is asked for. */
export function lacking(
  lacks: LacksAsked,
  { noun, facts }: { readonly noun: EvidenceNoun; readonly facts: FactTable },
  programmeId: SQL | number,
): SQL | undefined {
  if (lacks === undefined) return undefined;
  const first = sql`coalesce(${facts.originId}, ${facts.id})`;
  return lacksEvidence({ noun, row: sql`${facts}`, first, programmeId });
}

/** What every new record of a noun is asked for, before anything is said of it. */
export function askedOfAll(noun: EvidenceNoun, programmeId: number): SQL<EvidenceKind[]> {
  return sql`array(select distinct split_part(need, ' ', 1) from unnest(${asked(noun, programmeId)}) need
    where split_part(need, ' ', 2) = '')`;
}
