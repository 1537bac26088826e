import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { signatures } from '@/domain/meeting';
import { accounts } from './account';
import { day, instant, oneOf } from './columns';
import { departments } from './department';
import { minutes } from './minutes';

/** 会签: a department's word on the very text it names by hash. */
export const minutesSignatures = pgTable(
  'minutes_signatures',
  {
    minutesId: integer().notNull(),
    contentHash: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    signature: text({ enum: signatures }).notNull(),
    reason: text(),
    signedBy: integer()
      .notNull()
      .references(() => accounts.id),
    signedOn: day().notNull(),
    signedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.minutesId, table.departmentId] }),
    foreignKey({
      name: 'minutes_signatures_text',
      columns: [table.minutesId, table.contentHash],
      foreignColumns: [minutes.id, minutes.contentHash],
    }),
    check('minutes_signatures_signature', oneOf(table.signature, signatures)),
    check('minutes_signatures_reason', sql`${table.signature} = 'sign' or length(trim(${table.reason})) > 0`),
  ],
);
