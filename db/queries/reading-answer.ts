import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accounts, departments, readingAnswers } from '@/db/schema';

/** What the departments answered to some readings, the first word first. */
export function listAnswers(tx: Tx, readingIds: readonly number[]) {
  return tx
    .select({
      id: readingAnswers.id,
      readingId: readingAnswers.readingId,
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
    .where(inArray(readingAnswers.readingId, [...readingIds]))
    .orderBy(asc(readingAnswers.id));
}
