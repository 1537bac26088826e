import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { presences } from '@/domain/meeting';
import { accounts } from './account';
import { day, id, instant, oneOf } from './columns';
import { departments } from './department';
import { organisations } from './organisation';
import { programmes } from './programme';

/** 联席会议: one row of both sides, entered by its host. How far it is follows from the facts (domain/meeting.ts). */
export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    /** The host, who alone plans it, holds it and drafts its minutes. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    series: text().notNull(),
    number: integer().notNull(),
    plannedOn: day().notNull(),
    heldOn: day(),
    place: text().notNull(),
    chair: text().notNull(),
    publishedOn: day(),
    /** 文号 of the minutes. */
    documentNumber: text(),
    changedBy: integer()
      .notNull()
      .references(() => accounts.id),
    changedAt: instant().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('meetings_number').on(table.programmeId, table.series, table.number),
    index('meetings_day').on(table.programmeId, table.plannedOn),
    check('meetings_published', sql`(${table.publishedOn} is null) = (${table.documentNumber} is null)`),
    check('meetings_order', sql`${table.publishedOn} is null or ${table.heldOn} is not null`),
    check('meetings_number_positive', sql`${table.number} >= 1`),
  ],
);

/** 议题: put on by either side, owned by one unit. */
export const agendaItems = pgTable(
  'agenda_items',
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    title: text().notNull(),
    /** The unit that reports on it. */
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    papers: text().notNull().default(''),
    /** 每次必议: the next meeting of the series is planned with it. */
    isStanding: boolean().notNull().default(false),
    changedBy: integer()
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [unique('agenda_items_title').on(table.meetingId, table.title)],
);

/** Who is there, listed by their own side. */
export const attendees = pgTable(
  'attendees',
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    name: text().notNull(),
    /** 职务 */
    duty: text().notNull(),
    presence: text({ enum: presences }).notNull(),
    changedBy: integer()
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    unique('attendees_person').on(table.meetingId, table.departmentId, table.name),
    check('attendees_presence', oneOf(table.presence, presences)),
  ],
);
