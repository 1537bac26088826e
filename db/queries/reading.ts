import 'server-only';
import { and, asc, eq, not, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { prepared } from '@/db/prepared';
import { indicators, organisations, readingAnswers, readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { Role } from '@/domain/role';
import { isOfficial, type State } from '@/domain/workflow';
import { anyEyes, eyesOf, official, readingScope } from './scope';

const awaiting = alias(organisations, 'awaiting');

interface Asked {
  readonly programmeId: number | Placeholder;
  readonly years: SQLWrapper | Placeholder;
  readonly scope: SQL | undefined;
  readonly which: SQL | undefined;
}

function select(tx: Tx, { programmeId, years, scope, which }: Asked) {
  return tx
    .select({
      id: readings.id,
      indicatorId: readings.indicatorId,
      departmentId: readings.departmentId,
      unitName: organisations.name,
      unitPath: organisations.path,
      awaitingId: readings.awaitingId,
      awaitingName: awaiting.name,
      period: readings.period,
      endsOn: readings.endsOn,
      reporter: readings.reporter,
      slot: readings.slot,
      revision: readings.revision,
      state: readings.state,
      value: sql<string | null>`coalesce(${readings.agreedValue}, ${readings.value})`.mapWith(readings.value),
      numerator: sql`coalesce(${readings.agreedNumerator}, ${readings.numerator})`.mapWith(
        readings.numerator,
      ),
      denominator: sql`coalesce(${readings.agreedDenominator}, ${readings.denominator})`.mapWith(
        readings.denominator,
      ),
      occurredOn: sql<string | null>`coalesce(${readings.agreedOccurredOn}, ${readings.occurredOn})`,
      note: readings.note,
      returnReason: readings.returnReason,
      submittedBy: readings.submittedBy,
      version: readings.version,
      lastAnswerBy: sql<
        number | null
      >`(select department_id from ${readingAnswers} where reading_id = ${readings.id}
        and ${readings.state} = 'disputed' order by ${readingAnswers.id} desc limit 1)`,
    })
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
    )
    .orderBy(asc(readings.endsOn), asc(readings.id));
}

type Row = Awaited<ReturnType<typeof select>>[number];

const named = (rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, isOfficial: isOfficial(row.state, row.reporter) }));

export type ListedReading = ReturnType<typeof named>[number];

/** The programme's readings of some years that the actor may see, official and under way, without superseded ones. */
export async function listReadings(
  tx: Tx,
  actor: Actor,
  programmeId: number,
  years: readonly number[],
  which?: SQL,
): Promise<ListedReading[]> {
  const scope = readingScope(actor.roles, eyesOf(actor));
  return named(await select(tx, { programmeId, years: sql.param([...years]), scope, which }));
}

const underWay = prepared('readings under way', (tx, roles: readonly Role[], name) =>
  select(tx, {
    programmeId: sql.placeholder('programmeId'),
    years: sql.placeholder('years'),
    scope: readingScope(roles, anyEyes),
    which: not(official),
  }).prepare(name),
);

/** What is under way in those years, as far as the actor may see it. */
export async function listUnderWay(tx: Tx, actor: Actor, programmeId: number, years: readonly number[]) {
  return named(await underWay(tx, actor.roles).execute({ programmeId, years: [...years], ...eyesOf(actor) }));
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
