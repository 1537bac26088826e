import 'server-only';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { accounts, history, organisations, readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { Party } from '@/domain/department';
import { grouped } from '@/domain/group';
import { settlementOf } from '@/domain/reconciliation';
import { waitsFor } from '@/domain/waiting';
import { listAnswers } from './reading-answer';
import { eyesOf, readingScope } from './scope';

const awaiting = alias(organisations, 'awaiting');

/**
 * Readings with everybody who had a hand in them, as far as the actor sees the reading: who filed and reviewed it, what each
 * side said of it, how a dispute ended. Of the other side's, when it was handed in stays its own business.
 */
export async function traceReadings(tx: Tx, actor: Actor, parties: readonly Party[], which: SQL | undefined) {
  const rows = await tx
    .select({
      reading: readings,
      unitName: organisations.name,
      awaitingName: awaiting.name,
      submittedByName: accounts.name,
    })
    .from(readings)
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .leftJoin(awaiting, eq(awaiting.id, readings.awaitingId))
    .leftJoin(accounts, eq(accounts.id, readings.submittedBy))
    .where(and(which, readingScope(actor.roles, eyesOf(actor))))
    .orderBy(asc(readings.endsOn), asc(readings.slot), asc(readings.revision));
  const ids = rows.map(({ reading }) => reading.id);
  const answers = grouped(await listAnswers(tx, ids), ({ readingId }) => readingId);
  const acts = grouped(await listActs(tx, ids), ({ readingId }) => readingId);
  return rows.map(({ reading, ...names }) => {
    const given = answers.get(reading.id) ?? [];
    const done = acts.get(reading.id) ?? [];
    const handedIn = done.findLastIndex(({ command }) => command === 'reading.submit');
    return {
      ...reading,
      ...names,
      submittedOn: done[handedIn]?.on ?? null,
      /** Level by level since it was handed in last. */
      reviews: done.slice(handedIn + 1),
      answers: given,
      settlement: settlementOf(given),
      waitsFor: waitsFor({ ...reading, ...names, lastAnswerBy: given.at(-1)?.departmentId ?? null }, parties),
    };
  });
}

/** Who handed in and who reviewed; the second wall tells of the other side only what happened from approved on. */
function listActs(tx: Tx, readingIds: readonly number[]) {
  return tx
    .select({
      readingId: history.subjectId,
      command: history.command,
      by: history.accountName,
      on: history.businessOn,
    })
    .from(history)
    .where(
      and(
        eq(history.subjectKind, 'reading'),
        inArray(history.subjectId, [...readingIds]),
        sql`${history.command} in ('reading.submit', 'reading.approve')`,
      ),
    )
    .orderBy(asc(history.id));
}

export type TracedReading = Awaited<ReturnType<typeof traceReadings>>[number];
