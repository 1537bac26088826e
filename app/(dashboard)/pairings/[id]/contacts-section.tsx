import { randomUUID } from 'node:crypto';
import { dropContact, nameContact, showPhone } from '@/app/(dashboard)/pairings/actions';
import { ContactCard } from '@/components/pairing/contact-card';
import { ContactForm } from '@/components/pairing/contact-form';
import { RevealTable } from '@/components/pairing/reveal-table';
import { Section } from '@/components/ui/section';
import type { PairingRecord } from '@/db/queries/pairing-record';

/** 联系人: whom to call on each side; a number is shown when it is asked for, and that is written down. */
export function ContactsSection({
  row,
  names,
  contacts,
  mayName,
  mayReveal,
  reveals,
  ownSide,
}: PairingRecord) {
  if (row.state !== 'confirmed' || row.isSuperseded) return null;
  const ref = { 'ref.id': row.id, 'ref.version': row.version };
  const own = contacts.find(({ departmentId }) => departmentId === ownSide) ?? null;
  return (
    <Section id="contacts" title="联系人" lead="电话加密保存；每次查看都记下是谁、什么时候。">
      {names.parties.map(({ id, short }) => (
        <ContactCard
          key={id}
          side={`${short}方`}
          contact={contacts.find(({ departmentId }) => departmentId === id) ?? null}
          reveal={mayReveal ? { action: showPhone, formKey: randomUUID() } : null}
          end={mayName && id === ownSide ? { action: dropContact, formKey: randomUUID() } : null}
          hidden={ref}
        />
      ))}
      {mayName ? (
        <ContactForm action={nameContact} formKey={randomUUID()} hidden={ref} contact={own} />
      ) : null}
      {reveals.length === 0 ? null : <RevealTable reveals={reveals} />}
    </Section>
  );
}
