import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { day, id, instant } from './columns';
import { departments } from './department';
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
