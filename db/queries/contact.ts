import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pairingContacts } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { minutesShown, placeOfContact } from '@/domain/contact';
import { openField } from '@/lib/field-cipher';

/** Whom each side names for a pairing now; the number only for whoever had it shown a few minutes ago. */
export async function listContacts(tx: Tx, actor: Actor, pairingId: number) {
  const rows = await tx
    .select({
      contact: pairingContacts,
      // Named in full: of a single table drizzle writes columns bare, and both tables have an id.
      isShown: sql<boolean>`exists (select from contact_reveals r where r.contact_id = pairing_contacts.id
        and r.revealed_by = ${actor.accountId} and r.revealed_at > now() - make_interval(mins => ${minutesShown}))`,
    })
    .from(pairingContacts)
    .where(and(eq(pairingContacts.pairingId, pairingId), isNull(pairingContacts.endedAt)))
    .orderBy(pairingContacts.departmentId);
  return rows.map(({ contact, isShown }) => ({
    id: contact.id,
    departmentId: contact.departmentId,
    name: contact.name,
    duty: contact.duty,
    masked: contact.maskedPhone,
    phone: isShown ? openField(contact.sealedPhone, placeOfContact(contact)) : null,
    isShown,
  }));
}
