import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { ranks } from '@/domain/visit';
import { day, oneOf } from './columns';
import { departments } from './department';
import { answerChecks, answerColumns, factChecks, factColumns } from './fact';

/** 互访: one journey of a department's leader to the other side. */
export const visits = pgTable(
  'visits',
  {
    ...factColumns(),
    /** The department that travels. */
    fromId: integer()
      .notNull()
      .references(() => departments.id),
    leader: text().notNull(),
    duty: text().notNull(),
    rank: text({ enum: ranks }).notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    places: text().notNull(),
    headcount: integer().notNull(),
    topics: text().notNull(),
    outcomes: text().notNull(),
    evidence: text().notNull(),
  },
  (table) => [
    ...factChecks('visits', table),
    foreignKey({ name: 'visits_first', columns: [table.originId], foreignColumns: [table.id] }),
    index('visits_day').on(table.programmeId, table.startsOn, table.id),
    check('visits_rank', oneOf(table.rank, ranks)),
    check('visits_days', sql`${table.startsOn} <= ${table.endsOn}`),
    check('visits_headcount', sql`${table.headcount} >= 1`),
    check(
      'visits_complete',
      sql`${table.state} in ('draft', 'returned') or (${table.topics} <> '' and ${table.outcomes} <> '')`,
    ),
  ],
);

export const visitAnswers = pgTable('visit_answers', answerColumns(), (table) => [
  ...answerChecks('visit_answers', table),
  foreignKey({ name: 'visit_answers_visit', columns: [table.factId], foreignColumns: [visits.id] }),
]);
