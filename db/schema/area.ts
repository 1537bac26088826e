import { sql } from 'drizzle-orm';
import { check, integer, pgTable, real, text, unique } from 'drizzle-orm/pg-core';
import { id } from './columns';
import { programmes } from './programme';

export const areas = pgTable(
  'areas',
  {
    id: id(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    slug: text().notNull(),
    number: integer().notNull(),
    name: text().notNull(),
    weight: real().notNull().default(1),
    /** The revision that left it out; nothing reported under it is lost. */
    retiredIn: integer(),
  },
  (table) => [
    unique('areas_slug').on(table.programmeId, table.slug),
    check('areas_weight', sql`${table.weight} >= 0`),
  ],
);
