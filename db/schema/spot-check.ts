import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { day, id, instant } from './columns';
import { departments } from './department';
import { programmes } from './programme';

/** 知晓抽查: pairings drawn by a seed, whose receiving ends are then asked whether they know it. */
export const spotChecks = pgTable(
  'spot_checks',
  {
    id: id(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    /** Whose side drew. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    drawnOn: day().notNull(),
    /** What the order of the draw is made of; with it anybody can draw the same again. */
    seed: text().notNull(),
    /** How many were wanted. */
    wanted: integer().notNull(),
    /** How many ran on that day; the trigger that draws writes it. */
    population: integer().notNull().default(0),
    drawnBy: integer()
      .notNull()
      .references(() => accounts.id),
    drawnAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('spot_checks_seed', sql`${table.seed} ~ '^[0-9a-f]{16}$'`),
    check('spot_checks_wanted', sql`${table.wanted} between 1 and 500`),
  ],
);
