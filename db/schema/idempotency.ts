import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** One form sent twice is one act: the first answer is kept for 48 hours and given again. */
export const idempotency = pgTable(
  'idempotency',
  {
    accountId: integer().notNull(),
    key: uuid().notNull(),
    command: text().notNull(),
    inputHash: text().notNull(),
    outcome: jsonb().$type<Record<string, unknown>>(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
);
