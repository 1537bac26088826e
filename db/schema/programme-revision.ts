import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { programmes } from './programme';

/** Each loading of the plan file: what it added, changed and retired. */
export const programmeRevisions = pgTable(
  'programme_revisions',
  {
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    revision: integer().notNull(),
    fileHash: text().notNull(),
    loadedAt: instant().notNull().defaultNow(),
    added: text().array().notNull(),
    changed: text().array().notNull(),
    retired: text().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.revision] })],
);
