import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { bigId, instant } from './columns';
import { departments } from './department';
import { pairings } from './pairing';

/** 联系人: whom a side names for a pairing. The number is sealed (lib/field-cipher.ts); what is shown stands beside it. */
export const pairingContacts = pgTable(
  'pairing_contacts',
  {
    id: bigId(),
    /** The pairing's first revision. */
    pairingId: bigint({ mode: 'number' })
      .notNull()
      .references(() => pairings.id),
    /** Whose side the person is on. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    name: text().notNull(),
    duty: text().notNull(),
    sealedPhone: text().notNull(),
    maskedPhone: text().notNull(),
    enteredBy: integer()
      .notNull()
      .references(() => accounts.id),
    enteredAt: instant().notNull().defaultNow(),
    /** Since when another person is named, or nobody. */
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex('pairing_contacts_current')
      .on(table.pairingId, table.departmentId)
      .where(sql`ended_at is null`),
    check('pairing_contacts_name', sql`length(trim(${table.name})) > 0`),
  ],
);
