import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { id, instant } from './columns';

/**
 * 日历订阅: a person's private address of meetings, until it is ended. The address itself is nowhere: it is made of the row
 * and the server's secret, so a stolen table opens nothing.
 */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: id(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id),
    salt: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex('calendar_feeds_one')
      .on(table.accountId)
      .where(sql`ended_at is null`),
    check('calendar_feeds_salt', sql`length(${table.salt}) >= 20`),
  ],
);
