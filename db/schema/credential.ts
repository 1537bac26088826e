import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { id, instant } from './columns';

/** Read only while signing in: a wall of its own keeps hashes from every other transaction. */
export const credentials = pgTable('credentials', {
  accountId: integer()
    .primaryKey()
    .references(() => accounts.id),
  passwordHash: text().notNull(),
  /** Raised by every change of password: sessions of an earlier epoch are over. */
  epoch: integer().notNull().default(1),
  changedAt: instant().notNull().defaultNow(),
});

/** A person at an outside identity provider, matched by issuer and subject, never by e-mail. */
export const identities = pgTable(
  'identities',
  {
    id: id(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id),
    issuer: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [unique('identities_subject').on(table.issuer, table.subject)],
);
