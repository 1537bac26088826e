import { check, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { presences } from '@/domain/meeting';
import { accounts } from './account';
import { id, oneOf } from './columns';
import { departments } from './department';
import { meetings } from './meeting';

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
