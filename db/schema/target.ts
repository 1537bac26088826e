import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { day, id, instant, quantity } from './columns';
import { departments } from './department';
import { indicators } from './indicator';

/** The revision ledger of agreed values: a change is a new row with its reason, the old one stays. */
export const targets = pgTable(
  'targets',
  {
    id: id(),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    year: integer().notNull(),
    revision: integer().notNull(),
    value: quantity().notNull(),
    reason: text().notNull(),
    /** 文号 of the paper that agreed it. */
    documentNumber: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    proposedBy: integer()
      .notNull()
      .references(() => accounts.id),
    proposedOn: day().notNull(),
    proposedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('targets_revision').on(table.indicatorId, table.year, table.revision),
    index('targets_year').on(table.year),
    check('targets_reason', sql`length(trim(${table.reason})) > 0`),
    check('targets_document', sql`length(trim(${table.documentNumber})) > 0`),
  ],
);
