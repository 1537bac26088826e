import { maskPhone, placeOfContact } from '@/domain/contact';
import { sealField } from '@/lib/field-cipher';
import type { TestDatabase } from './database';
import { pairingRecords } from './pairing-records';
import type { Described } from './permissions';

/** An official pairing and the contact that one side named, if any. */
export interface ContactTestRecord {
  /** The contact; 0 where nobody is named. */
  readonly id: number;
  readonly pairing: { readonly id: number; readonly version: number };
}

export const phones = { gd: '13800138000', gz: '0855-8222222' } as const;

export const contactKinds: readonly Described[] = ['gd', 'gd-city'].flatMap((filer) =>
  ['none', 'gd', 'gz'].map((state) => ({ filer, reporter: '-', state })),
);

/** Names a person of one side past every wall. */
export function contactRecords(database: TestDatabase) {
  const pair = pairingRecords(database);
  return async ({ filer, state: side }: Described): Promise<ContactTestRecord> => {
    const { id, version } = await pair({ filer, reporter: '-', state: 'confirmed' });
    const pairing = { id, version };
    if (side !== 'gd' && side !== 'gz') return { id: 0, pairing };
    const [department] = await database.owner<{ id: number }>('select id from departments where code = $1', [
      side,
    ]);
    const place = { pairingId: id, departmentId: department?.id ?? 0 };
    const [row] = await database.owner<{ id: string }>(
      `insert into pairing_contacts (pairing_id, department_id, name, duty, sealed_phone, masked_phone, entered_by)
        select $1, $2, '李华', '办公室', $3, $4, id from accounts where login = $5 returning id`,
      [
        ...[id, place.departmentId, sealField(phones[side], placeOfContact(place)), maskPhone(phones[side])],
        `${side}-staff`,
      ],
    );
    return { id: Number(row?.id), pairing };
  };
}
