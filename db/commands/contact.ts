import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { pairingLedger } from '@/db/queries/pairing';
import { contactReveals, organisations, pairingContacts } from '@/db/schema';
import { maskPhone, placeOfContact } from '@/domain/contact';
import { contactInput, contactRef } from '@/domain/contact-input';
import { Refusal } from '@/domain/refusal';
import { sealField } from '@/lib/field-cipher';
import { loadFact } from './fact/subject';

type Contact = typeof pairingContacts.$inferSelect;

async function loadPairing(
  tx: Tx,
  ref: { readonly id: number; readonly version: number },
  { actor }: Context,
) {
  const { row, content } = await loadFact(tx, pairingLedger, ref, actor);
  if (row.state !== 'confirmed' || row.isSuperseded) {
    throw new Refusal('conflict', '双方互认以后再登记联系人；请刷新页面。');
  }
  const ends = await tx
    .select({ departmentId: organisations.departmentId, path: organisations.path })
    .from(organisations)
    .where(inArray(organisations.id, [content.helperId, content.receiverId]));
  return { pairingId: row.originId ?? row.id, ends };
}

async function loadContact(
  tx: Tx,
  input: { ref: { id: number; version: number }; contact: number },
  context: Context,
) {
  const { pairingId, ends } = await loadPairing(tx, input.ref, context);
  const [contact] = await tx
    .select()
    .from(pairingContacts)
    .where(and(eq(pairingContacts.id, input.contact), eq(pairingContacts.pairingId, pairingId)));
  if (!contact) throw new Refusal('missing', '没有找到这位联系人；请刷新页面。');
  if (contact.endedAt !== null) throw new Refusal('conflict', '联系人已经更换；请刷新页面。');
  return { departmentId: contact.departmentId, ends, contact };
}

const told = ({ name, duty, maskedPhone }: Contact) => ({ name, duty, phone: maskedPhone });

/** Names the person of one's own side; whoever was named before is kept, and named no longer. */
export const saveContact = command({
  name: 'contact.save',
  input: contactInput,
  load: async (tx, { ref }, context) => {
    const pairing = await loadPairing(tx, ref, context);
    return [{ ...pairing, departmentId: context.actor.departmentId }];
  },
  change: async (tx, [subject], { name, duty, phone }, { actor }) => {
    if (!subject) return [];
    const side = { pairingId: subject.pairingId, departmentId: actor.departmentId };
    const [before] = await tx
      .update(pairingContacts)
      .set({ endedAt: sql`now()` })
      .where(
        and(
          eq(pairingContacts.pairingId, side.pairingId),
          eq(pairingContacts.departmentId, side.departmentId),
          isNull(pairingContacts.endedAt),
        ),
      )
      .returning();
    const sealedPhone = sealField(phone, placeOfContact(side));
    const [added] = await tx
      .insert(pairingContacts)
      .values({ ...side, name, duty, sealedPhone, maskedPhone: maskPhone(phone), enteredBy: actor.accountId })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new Refusal('conflict', '联系人刚刚由他人更换；请刷新页面后再改。');
    return [{ id: added.id, before: before ? told(before) : null, after: told(added), isShared: true }];
  },
  message: () => '已登记联系人；电话加密保存，查看电话会留下记录。',
});

/** Names nobody any longer. */
export const endContact = command({
  name: 'contact.end',
  input: contactRef,
  load: async (tx, input, context) => [await loadContact(tx, input, context)],
  change: async (tx, [subject]) => {
    if (!subject) return [];
    const [ended] = await tx
      .update(pairingContacts)
      .set({ endedAt: sql`now()` })
      .where(and(eq(pairingContacts.id, subject.contact.id), isNull(pairingContacts.endedAt)))
      .returning();
    if (!ended) throw new Refusal('conflict', '联系人已经更换；请刷新页面。');
    return [{ id: ended.id, before: told(ended), after: { ended: true }, isShared: true }];
  },
  message: () => '已删去联系人。',
});

/** Has a number shown to oneself for some minutes, and leaves word of it. */
export const revealContact = command({
  name: 'contact.reveal',
  input: contactRef,
  load: async (tx, input, context) => [await loadContact(tx, input, context)],
  change: async (tx, [subject], _input, { actor }) => {
    if (!subject) return [];
    await tx.insert(contactReveals).values({ contactId: subject.contact.id, revealedBy: actor.accountId });
    return [{ id: subject.contact.id, before: null, after: { revealed: true }, isShared: true }];
  },
  message: () => '电话已显示，本次查看已记录。',
});
