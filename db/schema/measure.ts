import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, real, text, unique } from 'drizzle-orm/pg-core';
import { forces } from '@/domain/indicator';
import { areas } from './area';
import { id, oneOf } from './columns';
import { programmes } from './programme';

export const measures = pgTable(
  'measures',
  {
    id: id(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    /** Null for what the plan asks of all areas together (总体要求). */
    areaId: integer().references(() => areas.id),
    code: text().notNull(),
    place: integer().notNull(),
    title: text().notNull(),
    force: text({ enum: forces }).notNull(),
    dimensions: text().array().notNull(),
    weight: real().notNull().default(1),
    /** 条款原文, once the customer has loaded the official text. */
    clauseText: text(),
    retiredIn: integer(),
  },
  (table) => [
    unique('measures_code').on(table.programmeId, table.code),
    index('measures_area').on(table.areaId),
    check('measures_force', oneOf(table.force, forces)),
    check('measures_weight', sql`${table.weight} >= 0`),
  ],
);
