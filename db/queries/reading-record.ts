import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import {
  accounts,
  departments,
  history,
  indicators,
  measures,
  organisations,
  readingAnswers,
  readings,
} from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { offered } from '@/domain/reconciliation';
import { listProgrammes } from './programme';
import { readingScope } from './scope';

/** One reading with both sides' values, every version of it, and for supervisors its history; null out of scope. */
export function findReading(actor: Actor, id: number) {
  return reading(actor, async (tx) => {
    const [found] = await tx
      .select({ reading: readings, unitName: organisations.name, indicator: indicators, measure: measures })
      .from(readings)
      .innerJoin(organisations, eq(organisations.id, readings.organisationId))
      .innerJoin(indicators, eq(indicators.id, readings.indicatorId))
      .innerJoin(measures, eq(measures.id, indicators.measureId))
      .where(and(eq(readings.id, id), readingScope(actor)));
    if (!found) return null;
    const programmes = await listProgrammes(tx);
    const programme = programmes.find((one) => one.id === found.indicator.programmeId);
    if (!programme) return null;
    const answers = await listAnswers(tx, id);
    return {
      ...found,
      programme,
      answers,
      offer: offered(actor.departmentId, found.reading, answers),
      versions: await listVersions(tx, actor, found.reading),
      history: has(actor, 'supervisor') ? await listHistory(tx, id) : null,
    };
  });
}

function listAnswers(tx: Tx, id: number) {
  return tx
    .select({
      id: readingAnswers.id,
      departmentId: readingAnswers.departmentId,
      departmentName: departments.name,
      answer: readingAnswers.answer,
      value: readingAnswers.value,
      numerator: readingAnswers.numerator,
      denominator: readingAnswers.denominator,
      occurredOn: readingAnswers.occurredOn,
      reason: readingAnswers.reason,
      by: accounts.name,
      on: readingAnswers.answeredOn,
    })
    .from(readingAnswers)
    .innerJoin(departments, eq(departments.id, readingAnswers.departmentId))
    .innerJoin(accounts, eq(accounts.id, readingAnswers.answeredBy))
    .where(eq(readingAnswers.readingId, id))
    .orderBy(asc(readingAnswers.id));
}

function listVersions(tx: Tx, actor: Actor, { indicatorId, period, slot }: typeof readings.$inferSelect) {
  return tx
    .select({ reading: readings })
    .from(readings)
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .where(
      and(
        eq(readings.indicatorId, indicatorId),
        eq(readings.period, period),
        eq(readings.slot, slot),
        readingScope(actor),
      ),
    )
    .orderBy(desc(readings.revision));
}

function listHistory(tx: Tx, id: number) {
  return tx
    .select()
    .from(history)
    .where(and(eq(history.subjectKind, 'reading'), eq(history.subjectId, id)))
    .orderBy(sql`${history.id} desc`)
    .limit(200);
}

export type ReadingRecord = NonNullable<Awaited<ReturnType<typeof findReading>>>;
