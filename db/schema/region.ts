import { type AnyPgColumn, boolean, char, check, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { regionLevels } from '@/domain/region';
import { id, oneOf } from './columns';

/** Division codes change, so everything refers to the row's own id; former names are found through `regionNames`. */
export const regions = pgTable(
  'regions',
  {
    id: id(),
    code: char({ length: 6 }).notNull().unique(),
    name: text().notNull(),
    level: text({ enum: regionLevels }).notNull(),
    parentId: integer().references((): AnyPgColumn => regions.id),
    /** The Guangdong city that a Guizhou prefecture is paired with; null where none is. */
    pairedWithId: integer().references((): AnyPgColumn => regions.id),
    /** One of the 20 国家乡村振兴重点帮扶县. */
    isKeyCounty: boolean().notNull().default(false),
  },
  (table) => [check('regions_level', oneOf(table.level, regionLevels))],
);

/** Former names and codes: a ledger of 2020 says 黔西县, today's name is 黔西市. */
export const regionNames = pgTable(
  'region_names',
  {
    id: id(),
    regionId: integer()
      .notNull()
      .references(() => regions.id),
    formerCode: char({ length: 6 }).notNull(),
    formerName: text().notNull(),
    untilYear: integer().notNull(),
  },
  (table) => [unique('region_names_former').on(table.formerCode, table.formerName)],
);
