import { sql } from 'drizzle-orm';
import { check, integer, pgTable, unique } from 'drizzle-orm/pg-core';
import { day, id } from './columns';
import { measures } from './measure';
import { organisations } from './organisation';

/** 责任单位: who answers for a measure on a side, from when to when (reforms move tasks between bodies). */
export const responsibilities = pgTable(
  'responsibilities',
  {
    id: id(),
    measureId: integer()
      .notNull()
      .references(() => measures.id),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    fromOn: day().notNull(),
    untilOn: day(),
  },
  (table) => [
    unique('responsibilities_start').on(table.measureId, table.organisationId, table.fromOn),
    check('responsibilities_dates', sql`${table.untilOn} is null or ${table.untilOn} >= ${table.fromOn}`),
  ],
);
