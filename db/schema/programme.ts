import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { ProgrammeSettings } from '@/domain/programme';
import { id } from './columns';

export const programmes = pgTable(
  'programmes',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    documentName: text().notNull(),
    firstYear: integer().notNull(),
    lastYear: integer(),
    settings: jsonb().$type<ProgrammeSettings>().notNull(),
    revision: integer().notNull().default(1),
  },
  (table) => [
    check('programmes_years', sql`${table.lastYear} is null or ${table.lastYear} >= ${table.firstYear}`),
  ],
);
