import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { forms, organisationKinds } from '@/domain/organisation';
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
    /** 统一社会信用代码, tidied; doubted in words where its check digits do not fit. */
    creditCode: text(),
    /** 社会团体, 社会服务机构 or 基金会; null where it is none of them. */
    form: text({ enum: forms }),
    /** 登记机关 */
    registrar: text().notNull().default(''),
    /** 社会组织评估等级, 1 (1A) to 5 (5A). */
    grade: integer(),
    /** 乡镇 or 街道 of a village or station. */
    town: text().notNull().default(''),
    /** 原深度贫困村: a list that was closed in 2020 and is kept for comparison. */
    wasDeepPoverty: boolean().notNull().default(false),
    /** The first letters of its name in pinyin, worked out when it is written. */
    initials: text().notNull().default(''),
    /** The row of the same organisation that this double was merged into. */
    mergedIntoId: integer().references((): AnyPgColumn => organisations.id),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('organisations_code').on(table.departmentId, table.code),
    index('organisations_path').on(table.path.op('text_pattern_ops')),
    index('organisations_region').on(table.regionId, table.id),
    uniqueIndex('organisations_credit_code')
      .on(table.creditCode)
      .where(sql`merged_into_id is null`),
    check('organisations_form', oneOf(table.form, forms)),
    check('organisations_grade', sql`${table.grade} between 1 and 5`),
    check('organisations_merged', sql`${table.mergedIntoId} <> ${table.id}`),
    check('organisations_kind', oneOf(table.kind, organisationKinds)),
    check('organisations_path_form', sql`${table.path} ~ '^(/[0-9]+)+/$'`),
  ],
);
