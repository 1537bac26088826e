import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { importLedgers, type ImportRemark, importStates, importVerdicts } from '@/domain/import';
import type { OrganisationContent } from '@/domain/organisation-input';
import { accounts } from './account';
import { bigId, day, instant, oneOf } from './columns';
import { departments } from './department';
import { organisations } from './organisation';
import { programmes } from './programme';

/** 台账导入: one Excel file that somebody brought, and how far it has come. */
export const imports = pgTable(
  'imports',
  {
    id: bigId(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    ledger: text({ enum: importLedgers }).notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    /** The unit whose staff brought it. */
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    broughtBy: integer()
      .notNull()
      .references(() => accounts.id),
    broughtOn: day().notNull(),
    broughtAt: instant().notNull().defaultNow(),
    fileName: text().notNull(),
    fileSha256: char({ length: 64 }).notNull(),
    fileSize: integer().notNull(),
    /** Of one that was dropped, refused or taken back the file goes after some time. */
    isFileKept: boolean().notNull().default(true),
    state: text({ enum: importStates }).notNull().default('waiting'),
    /** Why the file cannot be read, or an import was stopped. */
    refusal: text(),
    /** What is told of whole sheets. */
    notices: jsonb().$type<string[]>().notNull().default([]),
    /** How many rows the work at hand has, and how many of them are done. */
    total: integer().notNull().default(0),
    done: integer().notNull().default(0),
    /** The last sign of life of the process that works at it. */
    aliveAt: instant().notNull().defaultNow(),
    /** Goes up whenever a process begins to work at it: an earlier one that still lives may write no more. */
    run: integer().notNull().default(0),
    added: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    same: integer().notNull().default(0),
    wrong: integer().notNull().default(0),
    endedAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('imports_department').on(table.departmentId, table.id),
    index('imports_file').on(table.fileSha256),
    index('imports_over')
      .on(table.id)
      .where(sql`is_file_kept and state in ('dropped', 'refused', 'undone')`),
    check('imports_ledger', oneOf(table.ledger, importLedgers)),
    check('imports_state', oneOf(table.state, importStates)),
    check('imports_progress', sql`${table.done} between 0 and ${table.total}`),
    check('imports_refused', sql`${table.state} <> 'refused' or ${table.refusal} is not null`),
  ],
);

/** What one row of the file would do, and once it was imported, did. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: bigint({ mode: 'number' })
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** From 1, in the order of the file. */
    place: integer().notNull(),
    sheet: text().notNull(),
    row: integer().notNull(),
    verdict: text({ enum: importVerdicts }).notNull(),
    /** What it is about, in a few words. */
    label: text().notNull(),
    /** The record as it would be; null where the row has errors. */
    content: jsonb().$type<Record<string, unknown>>(),
    /** What the changed record said before. */
    before: jsonb().$type<Record<string, unknown>>(),
    told: jsonb().$type<ImportRemark[]>().notNull(),
    /** The record that it is, or once imported has become. */
    recordId: bigint({ mode: 'number' }),
    /** The record's version: before the import the one that it was compared with, afterwards the one it was left with. */
    recordVersion: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.place] }),
    index('import_rows_verdict').on(table.importId, table.verdict, table.place),
    check('import_rows_verdict', oneOf(table.verdict, importVerdicts)),
    check('import_rows_content', sql`(${table.verdict} = 'wrong') = (${table.content} is null)`),
  ],
);

/** An organisation that the file names and the register does not have: put there with the rows, and taken out with them. */
export const importOrganisations = pgTable(
  'import_organisations',
  {
    importId: bigint({ mode: 'number' })
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** From 1; rows name it by the negative. */
    number: smallint().notNull(),
    content: jsonb().$type<OrganisationContent>().notNull(),
    organisationId: integer(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.number] })],
);
