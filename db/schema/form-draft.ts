import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** What a person has typed and not saved yet, valid or not: a convenience of theirs, never a fact. */
export const formDrafts = pgTable(
  'form_drafts',
  {
    accountId: integer().notNull(),
    form: text().notNull(),
    fields: jsonb().$type<Record<string, string>>().notNull(),
    changedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.form] })],
);
