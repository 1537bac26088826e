import type { Context, Outcome } from '@/db/command';
import { endContact, revealContact, saveContact } from '@/db/commands/contact';
import type { CommandOn } from './attempts';
import type { ContactTestRecord } from './contact-records';

export type ContactCommand = CommandOn<'contact'>;

/** Each command as a person would give it who sees the contact as it stands. */
export const contactAttempts: Record<
  ContactCommand,
  (context: Context, record: ContactTestRecord) => Promise<Outcome>
> = {
  'contact.save': (context, { pairing }) =>
    saveContact(context, { ref: pairing, name: '王芳', duty: '社会组织科', phone: '139 0013 9000' }),
  'contact.end': (context, { id, pairing }) => endContact(context, { ref: pairing, contact: id }),
  'contact.reveal': (context, { id, pairing }) => revealContact(context, { ref: pairing, contact: id }),
};
