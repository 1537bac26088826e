import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { MinutesContent } from '@/domain/minutes';
import { accounts } from './account';
import { day, id, instant } from './columns';
import { departments } from './department';
import { meetings } from './meeting';

/** 会议纪要: a revision of the text; what is signed is never edited, a change is a further revision. */
export const minutes = pgTable(
  'minutes',
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    revision: integer().notNull(),
    content: jsonb().$type<MinutesContent>().notNull(),
    /** SHA-256 of the content's canonical text, hex. */
    contentHash: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    draftedBy: integer()
      .notNull()
      .references(() => accounts.id),
    draftedOn: day().notNull(),
    draftedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('minutes_revision').on(table.meetingId, table.revision),
    unique('minutes_hash').on(table.id, table.contentHash),
    check('minutes_hash_form', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
