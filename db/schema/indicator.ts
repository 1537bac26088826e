import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, real, text, unique } from 'drizzle-orm/pg-core';
import { frequencies } from '@/domain/calendar';
import { aggregations, directions, reporters, sources } from '@/domain/indicator';
import { planEvidenceKinds } from '@/domain/evidence-kind';
import { allOf, id, oneOf, quantity } from './columns';
import { departments } from './department';
import { measures } from './measure';
import { programmes } from './programme';

export const indicators = pgTable(
  'indicators',
  {
    id: id(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    measureId: integer()
      .notNull()
      .references(() => measures.id),
    code: text().notNull(),
    place: integer().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    frequency: text({ enum: frequencies }).notNull(),
    aggregation: text({ enum: aggregations }).notNull(),
    direction: text({ enum: directions }).notNull(),
    reporter: text({ enum: reporters }).notNull(),
    /** The one that reports, or the side that enters a shared fact; null: each, or whoever hosts. */
    byDepartmentId: integer().references(() => departments.id),
    source: text({ enum: sources }).notNull(),
    metric: text(),
    decimals: integer().notNull().default(0),
    baseline: quantity(),
    required: integer(),
    minimum: quantity(),
    maximum: quantity(),
    numeratorName: text(),
    denominatorName: text(),
    evidence: text({ enum: planEvidenceKinds }).array().notNull(),
    note: text().notNull(),
    noteVersion: integer().notNull().default(1),
    weight: real().notNull().default(1),
    retiredIn: integer(),
  },
  (table) => [
    unique('indicators_code').on(table.programmeId, table.code),
    index('indicators_measure').on(table.measureId),
    check('indicators_frequency', oneOf(table.frequency, frequencies)),
    check('indicators_aggregation', oneOf(table.aggregation, aggregations)),
    check('indicators_direction', oneOf(table.direction, directions)),
    check('indicators_reporter', oneOf(table.reporter, reporters)),
    check('indicators_source', oneOf(table.source, sources)),
    check('indicators_evidence', allOf(table.evidence, planEvidenceKinds)),
    check('indicators_one_by', sql`${table.reporter} <> 'one' or ${table.byDepartmentId} is not null`),
    check('indicators_each_by', sql`${table.reporter} <> 'each' or ${table.byDepartmentId} is null`),
    check('indicators_ledger_metric', sql`${table.source} <> 'ledger' or ${table.metric} is not null`),
    check(
      'indicators_ratio_parts',
      sql`(${table.aggregation} = 'ratio') = (${table.numeratorName} is not null and ${table.denominatorName} is not null)`,
    ),
    check('indicators_decimals', sql`${table.decimals} between 0 and 4`),
    check('indicators_weight', sql`${table.weight} >= 0`),
    check(
      'indicators_range',
      sql`${table.minimum} is null or ${table.maximum} is null or ${table.minimum} <= ${table.maximum}`,
    ),
  ],
);
