import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { noticeLevels } from '@/domain/notice';
import { accounts } from './account';
import { day, id, instant, oneOf } from './columns';
import { departments } from './department';
import { organisations } from './organisation';
import { programmes } from './programme';
import { resolutions } from './resolution';

const firstLevel = sql.raw(`'${noticeLevels[0]}'`); // A constant: a check can have no parameters.

/** 交办单, 催办单, 督办单: an own-side matter. How far one is follows from its facts (domain/notice.ts). */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    /** 责任单位 */
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    level: text({ enum: noticeLevels }).notNull(),
    year: integer().notNull(),
    /** Given by a trigger, one after the other in a department's level and year. */
    serial: integer().notNull().default(0),
    /** The one below that went unanswered; a notice has at most one upon it. */
    previousId: integer().references((): AnyPgColumn => notices.id),
    resolutionId: integer().references(() => resolutions.id),
    matter: text().notNull(),
    demand: text().notNull(),
    dueOn: day().notNull(),
    issuedBy: integer()
      .notNull()
      .references(() => accounts.id),
    issuedOn: day().notNull(),
    issuedAt: instant().notNull().defaultNow(),
    receivedBy: integer().references(() => accounts.id),
    receivedOn: day(),
    receivedAt: instant(),
    answer: text(),
    evidence: text(),
    answeredBy: integer().references(() => accounts.id),
    answeredOn: day(),
    answeredAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('notices_number').on(table.departmentId, table.level, table.year, table.serial),
    unique('notices_previous').on(table.previousId),
    index('notices_issued').on(table.departmentId, table.issuedOn, table.id),
    index('notices_open')
      .on(table.organisationId, table.dueOn)
      .where(sql`answered_on is null`),
    check('notices_level', oneOf(table.level, noticeLevels)),
    check('notices_year', sql`${table.year} = extract(year from ${table.issuedOn})`),
    check('notices_serial', sql`${table.serial} >= 1`),
    check('notices_first', sql`(${table.level} = ${firstLevel}) = (${table.previousId} is null)`),
    check('notices_due', sql`${table.dueOn} >= ${table.issuedOn}`),
    check('notices_content', sql`length(trim(${table.matter})) > 0 and length(trim(${table.demand})) > 0`),
    check(
      'notices_received',
      sql`num_nulls(${table.receivedBy}, ${table.receivedOn}, ${table.receivedAt}) in (0, 3)`,
    ),
    check(
      'notices_answered',
      sql`num_nulls(${table.answeredBy}, ${table.answeredOn}, ${table.answeredAt}, ${table.answer}) in (0, 4)`,
    ),
    check('notices_order', sql`${table.answeredOn} is null or ${table.receivedOn} is not null`),
    check('notices_answer', sql`${table.answer} is null or length(trim(${table.answer})) > 0`),
  ],
);

/** 函 from one department to another; the other sees it once it is sent, and then it stays as it is. */
export const letters = pgTable(
  'letters',
  {
    id: id(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    /** 主送 */
    recipientId: integer()
      .notNull()
      .references(() => departments.id),
    resolutionId: integer().references(() => resolutions.id),
    subject: text().notNull(),
    body: text().notNull(),
    draftedBy: integer()
      .notNull()
      .references(() => accounts.id),
    draftedOn: day().notNull(),
    draftedAt: instant().notNull().defaultNow(),
    changedBy: integer()
      .notNull()
      .references(() => accounts.id),
    changedAt: instant().notNull().defaultNow(),
    sentBy: integer().references(() => accounts.id),
    sentOn: day(),
    sentAt: instant(),
    /** Of the number, which a trigger gives when it is sent. */
    year: integer(),
    serial: integer(),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('letters_number').on(table.departmentId, table.year, table.serial),
    index('letters_recipient').on(table.recipientId, table.sentOn),
    check('letters_other', sql`${table.recipientId} <> ${table.departmentId}`),
    check('letters_content', sql`length(trim(${table.subject})) > 0 and length(trim(${table.body})) > 0`),
    check(
      'letters_sent',
      sql`num_nulls(${table.sentBy}, ${table.sentOn}, ${table.sentAt}, ${table.year}, ${table.serial}) in (0, 5)`,
    ),
  ],
);
