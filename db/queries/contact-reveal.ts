import 'server-only';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accounts, contactReveals, pairingContacts } from '@/db/schema';

/** Who had the numbers of a pairing shown in the last year, the last first; for those who may read history. */
export function listReveals(tx: Tx, pairingId: number) {
  return tx
    .select({
      id: contactReveals.id,
      name: pairingContacts.name,
      by: accounts.name,
      at: contactReveals.revealedAt,
    })
    .from(contactReveals)
    .innerJoin(pairingContacts, eq(pairingContacts.id, contactReveals.contactId))
    .innerJoin(accounts, eq(accounts.id, contactReveals.revealedBy))
    .where(
      and(
        eq(pairingContacts.pairingId, pairingId),
        gt(contactReveals.revealedAt, sql`now() - interval '1 year'`),
      ),
    )
    .orderBy(desc(contactReveals.id))
    .limit(50);
}
