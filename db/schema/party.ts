import { integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { departments } from './department';
import { programmes } from './programme';

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
