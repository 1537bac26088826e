import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { reporters } from '@/domain/indicator';
import { answers, states } from '@/domain/workflow';
import { accounts } from './account';
import { answerMoves, bigId, day, instant, oneOf, quantity } from './columns';
import { departments } from './department';
import { indicators } from './indicator';
import { organisations } from './organisation';

const officialStates = sql`(reporter = 'shared' and state = 'confirmed') or (reporter <> 'shared' and state = 'approved')`;

/** One department's value of an indicator for a period; a correction is a further revision of the same slot. */
export const readings = pgTable(
  'readings',
  {
    id: bigId(),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    /** The unit that filed it; its review climbs from here. */
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    period: text().notNull(),
    year: integer().notNull(),
    endsOn: day().notNull(),
    /** Kept beside the reading because it decides what official means for it. */
    reporter: text({ enum: reporters }).notNull(),
    /** Whose place it fills: the department's id, or 0 for the one place of a shared fact. */
    slot: integer().notNull(),
    revision: integer().notNull().default(1),
    state: text({ enum: states }).notNull().default('draft'),
    /** While submitted: the unit whose reviewer is waited for. */
    awaitingId: integer().references(() => organisations.id),
    value: quantity(),
    numerator: quantity(),
    denominator: quantity(),
    occurredOn: day(),
    /** Why an unusual figure is right. */
    note: text(),
    /** Why an official figure is corrected. */
    correctionReason: text(),
    returnReason: text(),
    agreedValue: quantity(),
    agreedNumerator: quantity(),
    agreedDenominator: quantity(),
    agreedOccurredOn: day(),
    submittedBy: integer().references(() => accounts.id),
    changedBy: integer()
      .notNull()
      .references(() => accounts.id),
    changedAt: instant().notNull().defaultNow(),
    officialOn: day(),
    isSuperseded: boolean().notNull().default(false),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('readings_revision').on(table.indicatorId, table.period, table.slot, table.revision),
    uniqueIndex('readings_one_official')
      .on(table.indicatorId, table.period, table.slot)
      .where(sql`not is_superseded and (${officialStates})`),
    uniqueIndex('readings_one_open')
      .on(table.indicatorId, table.period, table.slot)
      .where(sql`not (${officialStates})`),
    index('readings_year').on(table.year, table.indicatorId),
    index('readings_waiting').on(table.departmentId, table.state),
    check('readings_state', oneOf(table.state, states)),
    check('readings_reporter', oneOf(table.reporter, reporters)),
    check(
      'readings_slot',
      sql`${table.slot} = case when ${table.reporter} = 'shared' then 0 else ${table.departmentId} end`,
    ),
    check(
      'readings_answered_shared',
      sql`${table.reporter} = 'shared' or ${table.state} not in ('confirmed', 'disputed')`,
    ),
    check('readings_awaiting', sql`(${table.state} = 'submitted') = (${table.awaitingId} is not null)`),
    check(
      'readings_submitter',
      sql`${table.state} in ('draft', 'returned') or ${table.submittedBy} is not null`,
    ),
    check(
      'readings_figure',
      sql`${table.state} in ('draft', 'returned') or ${table.value} is not null or ${table.numerator} is not null`,
    ),
    check('readings_ratio', sql`(${table.numerator} is null) = (${table.denominator} is null)`),
    check(
      'readings_return_reason',
      sql`${table.state} <> 'returned' or length(trim(${table.returnReason})) > 0`,
    ),
    check('readings_correction', sql`${table.revision} = 1 or length(trim(${table.correctionReason})) > 0`),
    check('readings_official_on', sql`((${officialStates})) = (${table.officialOn} is not null)`),
    check('readings_superseded', sql`not ${table.isSuperseded} or ${table.officialOn} is not null`),
    check('readings_period', sql`${table.period} ~ '^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$'`),
    check('readings_version', sql`${table.version} >= 1`),
  ],
);

/**
 * A department's answer to a reading: the only thing it may write about a record of the other side. A trigger moves
 * the reading from `fromState` to `toState`, or refuses when it no longer stands at `version`.
 */
export const readingAnswers = pgTable(
  'reading_answers',
  {
    id: bigId(),
    readingId: integer()
      .notNull()
      .references(() => readings.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    answer: text({ enum: answers }).notNull(),
    fromState: text({ enum: states }).notNull(),
    toState: text({ enum: states }).notNull(),
    version: integer().notNull(),
    value: quantity(),
    numerator: quantity(),
    denominator: quantity(),
    occurredOn: day(),
    reason: text(),
    answeredBy: integer()
      .notNull()
      .references(() => accounts.id),
    answeredOn: day().notNull(),
    answeredAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('reading_answers_reading').on(table.readingId),
    check(
      'reading_answers_move',
      sql`(${table.answer}, ${table.fromState}, ${table.toState}) in (${answerMoves})`,
    ),
    check(
      'reading_answers_dispute',
      sql`${table.answer} not in ('dispute', 'propose') or (length(trim(${table.reason})) > 0 and (${table.value} is not null or ${table.numerator} is not null))`,
    ),
  ],
);
