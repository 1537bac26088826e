import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { instant } from './columns';

/**
 * The truth about who is signed in; the cookie only carries the token whose hash stands here. Kept for 184 days after its
 * end, because it says who was there from where: forget_sessions() in the migrations removes what is older.
 */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id),
    epoch: integer().notNull(),
    createdAt: instant().notNull().defaultNow(),
    seenAt: instant().notNull().defaultNow(),
    /** Absolute end; idle ends earlier. */
    expiresAt: instant().notNull(),
    endedAt: instant(),
    source: text().notNull(),
  },
  (table) => [index('sessions_account').on(table.accountId), index('sessions_expiry').on(table.expiresAt)],
);

/** Failed sign-ins by account name and by source address; five lock for a quarter of an hour. */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    kind: text({ enum: ['login', 'source'] }).notNull(),
    key: text().notNull(),
    failures: integer().notNull(),
    firstAt: instant().notNull(),
    lockedUntil: instant(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
);
