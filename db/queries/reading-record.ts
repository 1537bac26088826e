import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import {
  accounts,
  history,
  indicators,
  measures,
  organisations,
  readings,
  responsibilities,
} from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { offeredSteps } from '@/domain/offer';
import { offered } from '@/domain/reconciliation';
import { waitsFor } from '@/domain/waiting';
import { listProgrammes } from './programme';
import { listAnswers } from './reading-answer';
import { eyesOf, readingScope } from './scope';

/** One reading with both sides' values, every version of it, and for supervisors its history; null out of scope. */
export function findReading(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const [found] = await tx
      .select({
        reading: readings,
        unitName: organisations.name,
        unitPath: organisations.path,
        submittedByName: accounts.name,
        indicator: indicators,
        measure: measures,
        responsiblePaths: pathsOf(today),
        awaitingName: sql<string | null>`(select name from organisations where id = ${readings.awaitingId})`,
      })
      .from(readings)
      .innerJoin(organisations, eq(organisations.id, readings.organisationId))
      .innerJoin(indicators, eq(indicators.id, readings.indicatorId))
      .innerJoin(measures, eq(measures.id, indicators.measureId))
      .leftJoin(accounts, eq(accounts.id, readings.submittedBy))
      .where(and(eq(readings.id, id), readingScope(actor.roles, eyesOf(actor))));
    if (!found) return null;
    const programmes = await listProgrammes(tx, snapshot);
    const programme = programmes.find((one) => one.id === found.indicator.programmeId);
    if (!programme) return null;
    const answers = await listAnswers(tx, [id]);
    const offer = offered(actor.departmentId, found.reading, answers);
    const { reading: row } = found;
    return {
      ...found,
      programme,
      answers,
      offer,
      steps: offeredSteps(actor, {
        ...row,
        organisationPath: found.unitPath,
        responsiblePaths: found.responsiblePaths,
        isOfficial: row.officialOn !== null,
        hasOffer: offer !== null,
      }),
      waitsFor: waitsFor(
        {
          ...row,
          unitName: found.unitName,
          awaitingName: found.awaitingName,
          lastAnswerBy: answers.at(-1)?.departmentId ?? null,
        },
        programme.parties,
      ),
      versions: await listVersions(tx, actor, found.reading),
      history: has(actor, 'supervisor') ? await listHistory(tx, id) : null,
    };
  });
}

/** The units that answer for the reading's measure on the day. */
function pathsOf(date: PlainDate) {
  return sql<string[]>`coalesce((select json_agg(o.path) from ${responsibilities} r
    join organisations o on o.id = r.organisation_id where r.measure_id = ${measures.id}
    and r.from_on <= ${date} and (r.until_on is null or r.until_on >= ${date})), '[]')`;
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
        readingScope(actor.roles, eyesOf(actor)),
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
