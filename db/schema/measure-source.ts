import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { measures } from './measure';

/** The paragraph (0 = lead) and sentence of the plan's text that a measure comes from. */
export const measureSources = pgTable(
  'measure_sources',
  {
    measureId: integer()
      .notNull()
      .references(() => measures.id),
    paragraph: integer().notNull(),
    sentence: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.measureId, table.paragraph, table.sentence] }),
    check('measure_sources_place', sql`${table.paragraph} >= 0 and ${table.sentence} >= 1`),
  ],
);
