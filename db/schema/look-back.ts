import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { LookBack } from '@/domain/look-back';
import { accounts } from './account';
import { instant } from './columns';
import { meetings } from './meeting';

/** 上次议定事项落实情况 as a meeting saw it on its day, frozen when it was held. */
export const lookBacks = pgTable(
  'look_backs',
  {
    meetingId: integer()
      .primaryKey()
      .references(() => meetings.id),
    content: jsonb().$type<LookBack>().notNull(),
    contentHash: text().notNull(),
    frozenBy: integer()
      .notNull()
      .references(() => accounts.id),
    frozenAt: instant().notNull().defaultNow(),
  },
  (table) => [check('look_backs_hash_form', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`)],
);
