import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { extensionStates } from '@/domain/extension';
import { extensionActs, halfActs, halfStates, resolutionActs } from '@/domain/resolution';
import { accounts } from './account';
import { agendaItems } from './agenda-item';
import { areas } from './area';
import { bigId, day, id, instant, movesOf, oneOf } from './columns';
import { departments } from './department';
import { measures } from './measure';
import { meetings } from './meeting';
import { organisations } from './organisation';

/** 议定事项: a decision of a meeting. What happens to it is told in resolutionEntries, and only a trigger moves it. */
export const resolutions = pgTable(
  'resolutions',
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    /** Its place in the meeting's table. */
    number: integer().notNull(),
    agendaItemId: integer().references(() => agendaItems.id),
    areaId: integer()
      .notNull()
      .references(() => areas.id),
    measureId: integer().references(() => measures.id),
    text: text().notNull(),
    /** 目标成果 */
    expectedResult: text().notNull(),
    /** 配合单位 */
    supporting: text().notNull().default(''),
    /** In force: the original date, or the last that both sides agreed to. */
    dueOn: day(),
    originalDueOn: day(),
    /** 长期坚持: no date, reviewed at the end of every year. */
    isOpenEnded: boolean().notNull(),
    /** 销号 */
    closedOn: day(),
    /** Whose staff recorded it. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    changedBy: integer()
      .notNull()
      .references(() => accounts.id),
    changedAt: instant().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('resolutions_text').on(table.meetingId, table.text),
    unique('resolutions_number').on(table.meetingId, table.number),
    index('resolutions_open')
      .on(table.dueOn)
      .where(sql`closed_on is null`),
    check('resolutions_due', sql`(${table.dueOn} is null) = ${table.isOpenEnded}`),
    check('resolutions_original', sql`(${table.originalDueOn} is null) = ${table.isOpenEnded}`),
    check('resolutions_extended', sql`${table.dueOn} >= ${table.originalDueOn}`),
    check('resolutions_content', sql`length(trim(${table.text})) > 0`),
  ],
);

/** One side's half, with the unit that leads it. */
export const resolutionHalves = pgTable(
  'resolution_halves',
  {
    id: id(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    /** 牵头单位 */
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    state: text({ enum: halfStates }).notNull().default('pending'),
    percent: integer().notNull().default(0),
    /** 进展情况 as last reported. */
    progress: text().notNull().default(''),
    claimedBy: integer().references(() => accounts.id),
    movedOn: day(),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('resolution_halves_side').on(table.resolutionId, table.departmentId),
    index('resolution_halves_lead').on(table.organisationId, table.state),
    check('resolution_halves_state', oneOf(table.state, halfStates)),
    check('resolution_halves_percent', sql`${table.percent} between 0 and 100`),
  ],
);

/** 延期 */
export const extensions = pgTable(
  'extensions',
  {
    id: id(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    fromDueOn: day().notNull(),
    toDueOn: day().notNull(),
    reason: text().notNull(),
    state: text({ enum: extensionStates }).notNull().default('open'),
    /** The departments whose reviewer has agreed. */
    agreed: integer().array().notNull(),
    askedBy: integer()
      .notNull()
      .references(() => accounts.id),
    askedOn: day().notNull(),
  },
  (table) => [
    uniqueIndex('extensions_one_open')
      .on(table.resolutionId)
      .where(sql`state = 'open'`),
    check('extensions_state', oneOf(table.state, extensionStates)),
    check('extensions_later', sql`${table.toDueOn} > ${table.fromDueOn}`),
    check('extensions_in_time', sql`${table.askedOn} <= ${table.fromDueOn}`),
    check('extensions_reason', sql`length(trim(${table.reason})) > 0`),
  ],
);

/**
 * All that happened to a resolution: append-only, each entry in the name of the acting department. A trigger applies it
 * to the half or to the date, or refuses it when the person saw another version.
 */
export const resolutionEntries = pgTable(
  'resolution_entries',
  {
    id: bigId(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id),
    /** Null for what is about the date of the whole. */
    halfId: integer().references(() => resolutionHalves.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    act: text({ enum: resolutionActs }).notNull(),
    fromState: text({ enum: halfStates }),
    toState: text({ enum: halfStates }),
    /** Of the half as it was seen; null where the act is not about a half. */
    halfVersion: integer(),
    /** Of the resolution as it was seen; null where the act neither closes nor moves it. */
    resolutionVersion: integer(),
    percent: integer(),
    progress: text(),
    evidence: text(),
    dueOn: day(),
    reason: text(),
    enteredBy: integer()
      .notNull()
      .references(() => accounts.id),
    enteredOn: day().notNull(),
    enteredAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('resolution_entries_resolution').on(table.resolutionId, table.id),
    check('resolution_entries_act', oneOf(table.act, resolutionActs)),
    check(
      'resolution_entries_move',
      sql`case when ${oneOf(table.act, extensionActs)} then ${table.halfId} is null and ${table.resolutionVersion} is not null
        else ${table.halfVersion} is not null and (${table.act}, ${table.fromState}, ${table.toState}) in (${movesOf(halfActs)}) end`,
    ),
    check(
      'resolution_entries_whole',
      sql`${table.act} not in ('confirm', 'reject') or ${table.resolutionVersion} is not null`,
    ),
    check(
      'resolution_entries_reason',
      sql`${table.act} not in ('send-back', 'reject', 'ask', 'decline') or length(trim(${table.reason})) > 0`,
    ),
    check(
      'resolution_entries_progress',
      sql`${table.act} not in ('report', 'claim') or length(trim(${table.progress})) > 0`,
    ),
    check('resolution_entries_evidence', sql`${table.act} <> 'claim' or length(trim(${table.evidence})) > 0`),
  ],
);
