import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { StatementContent } from '@/domain/statement';
import { accounts } from './account';
import { bigId, day, instant } from './columns';
import { departments } from './department';
import { flows } from './flow';
import { matches } from './match';
import { programmes } from './programme';

/** 附列事项: what is open at a year's end, with the sentence by which a side lists it; one that was a mistake is struck, and stays. */
export const annexEntries = pgTable(
  'annex_entries',
  {
    id: bigId(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    year: integer().notNull(),
    flowId: bigint({ mode: 'number' }).references(() => flows.id),
    matchId: bigint({ mode: 'number' }).references(() => matches.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    note: text().notNull(),
    enteredBy: integer()
      .notNull()
      .references(() => accounts.id),
    enteredOn: day().notNull(),
    enteredAt: instant().notNull().defaultNow(),
    struckOn: day(),
    struckBy: integer().references(() => accounts.id),
    strikeReason: text(),
  },
  (table) => [
    uniqueIndex('annex_entries_flow_once')
      .on(table.programmeId, table.year, table.flowId)
      .where(sql`struck_on is null and flow_id is not null`),
    uniqueIndex('annex_entries_match_once')
      .on(table.programmeId, table.year, table.matchId)
      .where(sql`struck_on is null and match_id is not null`),
    index('annex_entries_year').on(table.programmeId, table.year),
    check('annex_entries_one', sql`num_nonnulls(${table.flowId}, ${table.matchId}) = 1`),
    check('annex_entries_note', sql`length(trim(${table.note})) > 0`),
    check(
      'annex_entries_struck',
      sql`(${table.struckOn} is null) = (${table.struckBy} is null)
        and (${table.struckOn} is null or coalesce(length(trim(${table.strikeReason})), 0) > 0)`,
    ),
  ],
);

/** 年度对账单: the text of a year, as it stood when it was made. */
export const statements = pgTable(
  'statements',
  {
    id: bigId(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    year: integer().notNull(),
    content: jsonb().$type<StatementContent>().notNull(),
    contentHash: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    draftedBy: integer()
      .notNull()
      .references(() => accounts.id),
    draftedOn: day().notNull(),
    draftedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('statements_text').on(table.id, table.contentHash),
    index('statements_year').on(table.programmeId, table.year, table.id),
  ],
);

/** 签署: a department's word on the very text it names by hash. */
export const statementSignatures = pgTable(
  'statement_signatures',
  {
    statementId: bigint({ mode: 'number' }).notNull(),
    contentHash: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    signedBy: integer()
      .notNull()
      .references(() => accounts.id),
    signedOn: day().notNull(),
    signedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.departmentId] }),
    foreignKey({
      name: 'statement_signatures_text',
      columns: [table.statementId, table.contentHash],
      foreignColumns: [statements.id, statements.contentHash],
    }),
  ],
);
