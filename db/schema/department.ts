import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id } from './columns';
import { regions } from './region';

/** 民政厅, the tenant: neither commands the other. */
export const departments = pgTable('departments', {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  /** 粤 or 黔. */
  short: text().notNull(),
  regionId: integer()
    .notNull()
    .references(() => regions.id),
});
