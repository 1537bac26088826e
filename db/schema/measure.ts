import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, real, text, unique } from 'drizzle-orm/pg-core';
import { forces } from '@/domain/indicator';
import { areas } from './area';
import { day, id, oneOf } from './columns';
import { organisations } from './organisation';
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
