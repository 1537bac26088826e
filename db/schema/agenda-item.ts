import { boolean, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { id } from './columns';
import { departments } from './department';
import { meetings } from './meeting';
import { organisations } from './organisation';

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
