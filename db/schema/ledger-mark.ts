import { bigint, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';

/**
 * Goes up with whatever may change the figures of a ledger: whoever read its figures at these marks need not read them
 * again. Several slots, so that writers do not wait for each other.
 */
export const ledgerMarks = pgTable(
  'ledger_marks',
  { ledger: text().notNull(), slot: smallint().notNull(), mark: bigint({ mode: 'number' }).notNull() },
  (table) => [primaryKey({ columns: [table.ledger, table.slot] })],
);
