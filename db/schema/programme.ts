import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ProgrammeSettings } from '@/domain/programme';
import { departments } from './department';
import { id, instant } from './columns';

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

export const parties = pgTable(
  'parties',
  {
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    place: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.departmentId] })],
);

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
