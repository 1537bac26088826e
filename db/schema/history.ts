import { index, integer, jsonb, pgTable, text, boolean } from 'drizzle-orm/pg-core';
import { bigId, day, instant } from './columns';

/** 操作记录. No foreign keys: it outlives what it tells of. */
export const history = pgTable(
  'history',
  {
    id: bigId(),
    at: instant().notNull().defaultNow(),
    /** The business day the command acted on. */
    businessOn: day().notNull(),
    accountId: integer(),
    accountName: text().notNull(),
    departmentId: integer(),
    command: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: integer().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>().notNull(),
    changed: text().array().notNull(),
    /** From `approved` on the other side may read what happened. */
    isShared: boolean().notNull(),
    requestId: text().notNull(),
  },
  (table) => [
    index('history_subject').on(table.subjectKind, table.subjectId, table.id),
    index('history_department').on(table.departmentId, table.id),
  ],
);
