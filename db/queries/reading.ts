import 'server-only';
import { and, eq, not, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { prepared } from '@/db/prepared';
import { indicators, organisations, programmes, readingAnswers, readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { Reporter } from '@/domain/indicator';
import type { Quantity } from '@/domain/quantity';
import type { Role } from '@/domain/role';
import type { State } from '@/domain/workflow';
import { anyEyes, eyesOf, official, readingScope } from './scope';

const awaiting = alias(organisations, 'awaiting');

/** A figure in a list, with the one agreed where both sides have agreed on another. */
export interface ListedReading {
  readonly id: number;
  readonly indicatorId: number;
  readonly departmentId: number;
  readonly unitName: string;
  readonly unitPath: string;
  /** While submitted: the unit whose reviewer is waited for. */
  readonly awaitingId: number | null;
  readonly awaitingName: string | null;
  readonly period: string;
  readonly endsOn: PlainDate;
  readonly reporter: Reporter;
  readonly slot: number;
  readonly revision: number;
  readonly state: State;
  readonly value: Quantity | null;
  readonly numerator: Quantity | null;
  readonly denominator: Quantity | null;
  readonly occurredOn: PlainDate | null;
  readonly note: string | null;
  readonly returnReason: string | null;
  readonly submittedBy: number | null;
  readonly version: number;
  /** While disputed: the department that answered last. */
  readonly lastAnswerBy: number | null;
  readonly isOfficial: boolean;
}

const tenThousandths = (agreed: SQLWrapper, reported: SQLWrapper) =>
  sql`(coalesce(${agreed}, ${reported}) * 10000)::bigint`;

/** The list as one value, because to map it row by row takes longer than to read it. */
const listed = sql<ListedReading[] | null>`json_agg(json_build_object(
  'id', ${readings.id}, 'indicatorId', ${readings.indicatorId}, 'departmentId', ${readings.departmentId},
  'unitName', ${organisations.name}, 'unitPath', ${organisations.path},
  'awaitingId', ${readings.awaitingId}, 'awaitingName', ${awaiting.name},
  'period', ${readings.period}, 'endsOn', ${readings.endsOn}, 'reporter', ${readings.reporter},
  'slot', ${readings.slot}, 'revision', ${readings.revision}, 'state', ${readings.state},
  'value', ${tenThousandths(readings.agreedValue, readings.value)},
  'numerator', ${tenThousandths(readings.agreedNumerator, readings.numerator)},
  'denominator', ${tenThousandths(readings.agreedDenominator, readings.denominator)},
  'occurredOn', coalesce(${readings.agreedOccurredOn}, ${readings.occurredOn}),
  'note', ${readings.note}, 'returnReason', ${readings.returnReason}, 'submittedBy', ${readings.submittedBy},
  'version', ${readings.version}, 'isOfficial', ${official},
  'lastAnswerBy', (select department_id from ${readingAnswers} where reading_id = ${readings.id}
    and ${readings.state} = 'disputed' order by ${readingAnswers.id} desc limit 1))
  order by ${readings.endsOn}, ${readings.id})`;

interface Asked {
  readonly programmeId: number | SQLWrapper;
  readonly years: SQLWrapper;
  readonly scope: SQL | undefined;
  readonly which: SQL | undefined;
}

function select(tx: Tx, { programmeId, years, scope, which }: Asked) {
  return tx
    .select({ list: listed })
    .from(readings)
    .innerJoin(indicators, eq(indicators.id, readings.indicatorId))
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .leftJoin(awaiting, eq(awaiting.id, readings.awaitingId))
    .where(
      and(
        eq(indicators.programmeId, programmeId),
        sql`${readings.year} = any(${years})`,
        eq(readings.isSuperseded, false),
        scope,
        which,
      ),
    );
}

/** The programme's readings of some years that the actor may see, official and under way, without superseded ones. */
export async function listReadings(
  tx: Tx,
  actor: Actor,
  programmeId: number,
  years: readonly number[],
  which?: SQL,
): Promise<readonly ListedReading[]> {
  const scope = readingScope(actor.roles, eyesOf(actor));
  const [found] = await select(tx, { programmeId, years: sql.param([...years]), scope, which });
  return found?.list ?? [];
}

const slug = sql.placeholder('slug');

const underWay = prepared('readings under way', (tx, roles: readonly Role[], name) =>
  select(tx, {
    programmeId: sql`(select id from ${programmes} where ${slug}::text is null or slug = ${slug} order by id limit 1)`,
    years: sql.placeholder('years'),
    scope: readingScope(roles, anyEyes),
    which: not(official),
  }).prepare(name),
);

const seen = held<readonly ListedReading[]>(64);

/** What is under way in those years, as far as the actor may see it, in the programme of that slug, or the first. */
export function listUnderWay(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  actor: Actor,
  programmeSlug: string | undefined,
  years: readonly number[],
): Promise<readonly ListedReading[]> {
  const asked = { slug: programmeSlug ?? null, years: [...years], ...eyesOf(actor) };
  return seen(snapshot, [asked, actor.roles], async () => {
    const [found] = await underWay(tx, actor.roles).execute(asked);
    return found?.list ?? [];
  });
}

/**
 * The state of every place that the actor's side fills in those years, by `indicator period`: of the figure under way,
 * else of the official one.
 */
export async function listPlaces(
  tx: Tx,
  actor: Actor,
  programmeId: number,
  years: readonly number[],
): Promise<Map<string, State>> {
  const [found] = await tx
    .select({
      rows: sql<
        [number, string, State][] | null
      >`json_agg(json_build_array(${readings.indicatorId}, ${readings.period}, ${readings.state}) order by ${official} desc)`,
    })
    .from(readings)
    .innerJoin(indicators, eq(indicators.id, readings.indicatorId))
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .where(
      and(
        eq(indicators.programmeId, programmeId),
        sql`${readings.year} = any(${sql.param([...years])})`,
        sql`${readings.slot} in (0, ${actor.departmentId})`,
        eq(readings.isSuperseded, false),
        readingScope(actor.roles, eyesOf(actor)),
      ),
    );
  return new Map((found?.rows ?? []).map(([id, code, state]) => [`${id} ${code}`, state]));
}
