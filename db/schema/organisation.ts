import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { organisationKinds } from '@/domain/organisation';
import { id, oneOf } from './columns';
import { departments } from './department';
import { regions } from './region';

export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    /** A plan's key for its divisions, `bureau-` and the division code for a bureau. */
    code: text(),
    name: text().notNull(),
    kind: text({ enum: organisationKinds }).notNull(),
    regionId: integer()
      .notNull()
      .references(() => regions.id),
    parentId: integer().references((): AnyPgColumn => organisations.id),
    /** Ids of the units above and of itself, `/1/7/30/`: "own organisation and below" is a prefix. */
    path: text().notNull(),
  },
  (table) => [
    unique('organisations_code').on(table.departmentId, table.code),
    index('organisations_path').on(table.path.op('text_pattern_ops')),
    check('organisations_kind', oneOf(table.kind, organisationKinds)),
    check('organisations_path_form', sql`${table.path} ~ '^(/[0-9]+)+/$'`),
  ],
);
