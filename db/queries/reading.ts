import 'server-only';
import { and, asc, eq, not, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { indicators, organisations, readingAnswers, readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { isOfficial } from '@/domain/workflow';
import { official, readingScope } from './scope';
import type { OfficialRow } from '@/domain/standing';

const awaiting = alias(organisations, 'awaiting');

type FigureRow = [number, string, number, number | null, number | null, number | null, string | null];

/** The official figures of some years, as few bytes as they can be: a dashboard reads a thousand and more. */
export async function readFigures(
  tx: Tx,
  programmeId: number,
  years: readonly number[],
): Promise<OfficialRow[]> {
  const [found] = await tx
    .select({
      rows: sql<
        FigureRow[] | null
      >`json_agg(json_build_array(${readings.indicatorId}, ${readings.period}, ${readings.slot},
        (coalesce(${readings.agreedValue}, ${readings.value}) * 10000)::bigint,
        (coalesce(${readings.agreedNumerator}, ${readings.numerator}) * 10000)::bigint,
        (coalesce(${readings.agreedDenominator}, ${readings.denominator}) * 10000)::bigint,
        coalesce(${readings.agreedOccurredOn}, ${readings.occurredOn})))`,
    })
    .from(readings)
    .innerJoin(indicators, eq(indicators.id, readings.indicatorId))
    .where(
      and(
        eq(indicators.programmeId, programmeId),
        sql`${readings.year} = any(${sql.param([...years])})`,
        official,
        eq(readings.isSuperseded, false),
      ),
    );
  return (found?.rows ?? []).map(
    ([indicatorId, period, slot, value, numerator, denominator, occurredOn]) => ({
      indicatorId,
      period,
      slot,
      value,
      numerator,
      denominator,
      occurredOn,
    }),
  );
}

/** The programme's readings of some years that the actor may see, official and under way, without superseded ones. */
export async function listReadings(
  tx: Tx,
  actor: Actor,
  programmeId: number,
  years: readonly number[],
  which?: SQL,
) {
  const rows = await tx
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
        sql`${readings.year} = any(${sql.param([...years])})`,
        eq(readings.isSuperseded, false),
        readingScope(actor),
        which,
      ),
    )
    .orderBy(asc(readings.endsOn), asc(readings.id));
  return rows.map((row) => ({ ...row, isOfficial: isOfficial(row.state, row.reporter) }));
}

export type ListedReading = Awaited<ReturnType<typeof listReadings>>[number];

/** What is under way in those years, as far as the actor may see it. */
export function listUnderWay(tx: Tx, actor: Actor, programmeId: number, years: readonly number[]) {
  return listReadings(tx, actor, programmeId, years, not(official));
}
