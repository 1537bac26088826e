import 'server-only';
import { and, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reading, type Tx } from '@/db/client';
import { accounts, departments, letters, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { letterNumber, letterState } from '@/domain/letter';
import { mayDraftLetters, offeredLetterSteps } from '@/domain/notice-offer';
import { isDepartment } from '@/domain/organisation';

const recipients = alias(departments, 'recipients');
const senders = alias(accounts, 'senders');

/**
 * Letters are between the departments themselves: their people see what was sent by or to their own, and those who may
 * draft one also what has not been sent yet.
 */
export function letterScope(actor: Actor): SQL | undefined {
  if (!isDepartment(actor.organisationPath)) return sql`false`;
  const { departmentId } = actor;
  return and(
    or(eq(letters.departmentId, departmentId), eq(letters.recipientId, departmentId)),
    mayDraftLetters(actor) ? undefined : isNotNull(letters.sentOn),
  );
}

async function select(tx: Tx, actor: Actor, which: SQL | undefined) {
  const rows = await tx
    .select({
      letter: letters,
      short: departments.short,
      from: departments.name,
      to: recipients.name,
      draftedByName: accounts.name,
      sentByName: senders.name,
      resolution: resolutions.text,
    })
    .from(letters)
    .innerJoin(departments, eq(departments.id, letters.departmentId))
    .innerJoin(recipients, eq(recipients.id, letters.recipientId))
    .innerJoin(accounts, eq(accounts.id, letters.draftedBy))
    .leftJoin(senders, eq(senders.id, letters.sentBy))
    .leftJoin(resolutions, eq(resolutions.id, letters.resolutionId))
    .where(and(letterScope(actor), which))
    .orderBy(desc(sql`coalesce(${letters.sentOn}, ${letters.draftedOn})`), desc(letters.id))
    .limit(100);
  return rows.map(({ letter, ...rest }) => {
    const state = letterState(letter);
    return {
      ...letter,
      ...rest,
      number: letterNumber({ ...letter, short: rest.short }),
      state,
      steps: offeredLetterSteps(actor, letter, state),
    };
  });
}

/** The newest letters between the departments; null to whom they are no business. */
export async function listLetters(tx: Tx, actor: Actor) {
  return isDepartment(actor.organisationPath) ? select(tx, actor, undefined) : null;
}

/** One letter with what the person may do; null out of scope. */
export function findLetter(actor: Actor, id: number) {
  return reading(actor, async (tx) => {
    const [found] = await select(tx, actor, eq(letters.id, id));
    return found ?? null;
  });
}

export type LetterRecord = NonNullable<Awaited<ReturnType<typeof findLetter>>>;
