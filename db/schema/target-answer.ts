import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { leaderAnswers } from '@/domain/target';
import { accounts } from './account';
import { day, instant, oneOf } from './columns';
import { departments } from './department';
import { targets } from './target';

/** A leader's answer to a proposed target, one of each department; in force once every party approved. */
export const targetAnswers = pgTable(
  'target_answers',
  {
    targetId: integer()
      .notNull()
      .references(() => targets.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    answer: text({ enum: leaderAnswers }).notNull(),
    reason: text(),
    answeredBy: integer()
      .notNull()
      .references(() => accounts.id),
    answeredOn: day().notNull(),
    answeredAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.targetId, table.departmentId] }),
    check('target_answers_answer', oneOf(table.answer, leaderAnswers)),
    check('target_answers_reason', sql`${table.answer} = 'approve' or length(trim(${table.reason})) > 0`),
  ],
);
