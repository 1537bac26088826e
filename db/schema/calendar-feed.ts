import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { id, instant } from './columns';

/** 日历订阅: a person's private address of meetings; whoever has it reads them, so only its hash is kept and it can be ended. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: id(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id),
    tokenHash: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (table) => [
    unique('calendar_feeds_token').on(table.tokenHash),
    uniqueIndex('calendar_feeds_one')
      .on(table.accountId)
      .where(sql`ended_at is null`),
    check('calendar_feeds_hash', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
