import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { held } from '@/db/held';
import { readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { plainDate } from '@/domain/calendar';
import type { EvidenceNoun } from '@/domain/evidence';
import { type EvidenceKind, inOrder } from '@/domain/evidence-kind';
import type { ProjectKind } from '@/domain/project';
import { lacksEvidence, missingKinds } from './evidence-need';
import { firstReading } from './reading-revision';
import { official } from './scope';

interface Counted {
  readonly noun: EvidenceNoun;
  readonly area: string;
  readonly word: string;
  readonly path: string;
  readonly table: SQL;
  /** The day by which a record is of a year; of what runs for years there is none. */
  readonly on?: SQL;
  /** The state in which a record counts; confirmed by both sides where it is absent. */
  readonly officialIn?: 'approved' | 'confirmed';
  /** Which of the records are the area's, as a condition and as its list is asked. */
  readonly among?: { readonly where: SQL; readonly query: string };
}

const ofKind = (kind: ProjectKind) => ({ where: sql`f.kind = ${kind}`, query: `kind=${kind}&` });
const project = { noun: 'project', path: '/projects', table: sql`projects` } as const;

/** The ledgers of each area, as the list of each names and counts a year's records. */
const ledgers: readonly Counted[] = [
  {
    noun: 'visit',
    area: 'mechanism',
    word: '互访',
    path: '/visits',
    table: sql`visits`,
    on: sql`f.starts_on`,
  },
  {
    ...{ noun: 'training', area: 'capacity', word: '培训', path: '/trainings', table: sql`trainings` },
    on: sql`f.ends_on`,
  },
  { noun: 'pairing', area: 'social-forces', word: '结对', path: '/pairings', table: sql`pairings` },
  {
    ...{ noun: 'activity', area: 'social-forces', word: '结对活动', path: '/activities' },
    ...{ table: sql`activities`, on: sql`f.held_on` },
  },
  { noun: 'station', area: 'social-forces', word: '站点', path: '/stations', table: sql`stations` },
  { noun: 'trust', area: 'social-forces', word: '慈善信托', path: '/trusts', table: sql`trusts` },
  { ...project, area: 'social-forces', word: '慈善项目', among: ofKind('charity') },
  {
    ...{ noun: 'flow', area: 'social-forces', word: '资金往来', path: '/flows', table: sql`flows` },
    ...{ on: sql`f.flowed_on`, officialIn: 'approved' },
  },
  { ...project, area: 'child-care', word: '儿童关爱项目', among: ofKind('child-care') },
];

/** A reading that lacks what the plan asks of its indicator. */
interface LackingReading {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly period: string;
  /** Whose it is: 粤 or 黔. */
  readonly side: string;
  readonly missing: readonly EvidenceKind[];
}

export interface EvidenceGaps {
  readonly ledgers: readonly {
    readonly noun: EvidenceNoun;
    readonly word: string;
    /** Where the lacking ones are listed. */
    readonly href: string;
    /** Official records that lack a kind they need, counted up to `mostLacking`. */
    readonly lacking: number;
  }[];
  readonly readings: { readonly lacking: number; readonly first: readonly LackingReading[] };
}

/** Where counting stops: more is a number that nobody works through. */
export const mostLacking = 10_000;
/** So many readings are named. */
const named = 50;

interface Asked {
  readonly programmeId: number;
  readonly slug: string;
  readonly year: number;
}

const seen = held<EvidenceGaps>(16);

/** Of an area: how many official records of the year lack what the plan asks of them, and which readings. One question. */
export function readEvidenceGaps(actor: Actor, asked: Asked): Promise<EvidenceGaps> {
  return reading(actor, (tx, snapshot) => seen(snapshot, asked, () => askForGaps(tx, asked)));
}

async function askForGaps(tx: Tx, asked: Asked): Promise<EvidenceGaps> {
  const { slug, year } = asked;
  const own = ledgers.filter(({ area }) => area === slug);
  const counts = own.map(
    (ledger) =>
      sql`select ${ledger.noun}::text as noun, ${countIn(ledger, asked)} as lacking, null::json as first`,
  );
  const { rows } = await tx.execute<{ noun: string; lacking: number; first: LackingReading[] | null }>(
    sql.join([...counts, readingsLacking(asked)], sql` union all `),
  );
  const of = (noun: string) => rows.find((row) => row.noun === noun);
  return {
    ledgers: own.map(({ noun, word, path, on, among, officialIn = 'confirmed' }) => {
      const [kind, day] = [among?.query ?? '', on === undefined ? '' : `year=${year}&`];
      const href = `${path}?${kind}${day}state=${officialIn}&lacks=evidence`;
      return { noun, word, href, lacking: of(noun)?.lacking ?? 0 };
    }),
    readings: {
      lacking: of('reading')?.lacking ?? 0,
      first: (of('reading')?.first ?? []).map(({ missing, ...one }) => ({
        ...one,
        missing: inOrder(missing),
      })),
    },
  };
}

function countIn(
  { noun, table, on, among, officialIn = 'confirmed' }: Counted,
  { programmeId, year }: Asked,
): SQL {
  const first = sql`coalesce(f.origin_id, f.id)`;
  return sql`(select count(*)::integer from (
    select from ${table} f where f.programme_id = ${programmeId} and f.state = ${officialIn} and not f.is_superseded
      ${among === undefined ? sql`` : sql`and ${among.where}`}
      ${on === undefined ? sql`` : sql`and ${on} between ${plainDate(year, 1, 1)} and ${plainDate(year, 12, 31)}`}
      and ${lacksEvidence({ noun, row: sql`f`, first, programmeId })} limit ${mostLacking}) found)`;
}

/** Official figures reported by hand; those of a general promise are of no area. */
function readingsLacking({ programmeId, slug, year }: Asked): SQL {
  const row = {
    noun: 'reading',
    row: sql`${readings}`,
    first: firstReading(sql`${readings}`),
    programmeId,
  } as const;
  return sql`select 'reading', count(*)::integer, json_agg(json_build_object('id', l.id, 'code', l.code, 'name', l.name,
      'period', l.period, 'side', l.short, 'missing', l.missing) order by l.nth) filter (where l.nth <= ${named})
    from (select ${readings.id}, i.code, i.name, ${readings.period}, d.short, x.missing,
        row_number() over (order by m.place, i.place, ${readings.period}, d.id) as nth
      from ${readings} join indicators i on i.id = ${readings.indicatorId} join measures m on m.id = i.measure_id
        left join areas a on a.id = m.area_id join departments d on d.id = ${readings.departmentId}
        cross join lateral (select ${missingKinds(row)} as missing) x
      where i.programme_id = ${programmeId} and i.source = 'manual' and i.retired_in is null and ${readings.year} = ${year}
        and not ${readings.isSuperseded} and ${official}
        and coalesce(a.slug, 'general') = ${slug} and cardinality(x.missing) > 0) l`;
}
