import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { roles } from '@/domain/role';
import { allOf, id, instant } from './columns';
import { departments } from './department';
import { organisations } from './organisation';

export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    login: text().notNull().unique(),
    name: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    roles: text({ enum: roles }).array().notNull(),
    /** Demo accounts sign in in demo and test mode only. */
    isDemo: boolean().notNull().default(false),
    disabledAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('accounts_roles', allOf(table.roles, roles)),
    check('accounts_some_role', sql`cardinality(${table.roles}) > 0`),
    // 三员分立: an administrator holds exactly one role, and no business role beside it.
    check(
      'accounts_separation',
      sql`not (${table.roles} && array['sysadmin','secadmin','auditadmin']::text[]) or cardinality(${table.roles}) = 1`,
    ),
    check('accounts_login_form', sql`${table.login} ~ '^[a-z0-9][a-z0-9._-]{1,63}$'`),
  ],
);
