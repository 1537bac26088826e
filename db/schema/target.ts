import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { leaderAnswers } from '@/domain/target';
import { accounts } from './account';
import { day, id, instant, oneOf, quantity } from './columns';
import { departments } from './department';
import { indicators } from './indicator';

/** The revision ledger of agreed values: a change is a new row with its reason, the old one stays. */
export const targets = pgTable(
  'targets',
  {
    id: id(),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    year: integer().notNull(),
    revision: integer().notNull(),
    value: quantity().notNull(),
    reason: text().notNull(),
    /** 文号 of the paper that agreed it. */
    documentNumber: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    proposedBy: integer()
      .notNull()
      .references(() => accounts.id),
    proposedOn: day().notNull(),
    proposedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('targets_revision').on(table.indicatorId, table.year, table.revision),
    index('targets_year').on(table.year),
    check('targets_reason', sql`length(trim(${table.reason})) > 0`),
    check('targets_document', sql`length(trim(${table.documentNumber})) > 0`),
  ],
);

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
