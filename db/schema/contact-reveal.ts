import { bigint, index, integer, pgTable } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { bigId, instant } from './columns';
import { pairingContacts } from './contact';

/** Every time somebody had a number shown. */
export const contactReveals = pgTable(
  'contact_reveals',
  {
    id: bigId(),
    contactId: bigint({ mode: 'number' })
      .notNull()
      .references(() => pairingContacts.id),
    revealedBy: integer()
      .notNull()
      .references(() => accounts.id),
    revealedAt: instant().notNull().defaultNow(),
  },
  (table) => [index('contact_reveals_contact').on(table.contactId, table.revealedAt)],
);
