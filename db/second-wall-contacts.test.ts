import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactRecords, phones } from './testing/contact-records';
import { freshDatabase, type TestDatabase } from './testing/database';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  await contactRecords(database)({ filer: 'gd-city', reporter: '-', state: 'gd' });
  await database.owner(
    `insert into contact_reveals (contact_id, revealed_by) select c.id, a.id from pairing_contacts c, accounts a
      where a.login in ('gd-staff', 'gz-staff')`,
  );
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const name = (person: string, side: string) =>
  `insert into pairing_contacts (pairing_id, department_id, name, duty, sealed_phone, masked_phone, entered_by)
    select p.first_id, (select department_id from accounts where id = :${side}), '王芳', '', 'x', 'x', :${person} from pairings p`;

test.each<[string, string, string, number | 'denied']>([
  ['both sides see whom to call', 'gz-county', 'select from pairing_contacts', 1],
  ['an administrator sees nobody', 'gd-auditadmin', 'select from pairing_contacts', 0],
  ['a side names its own person', 'gz-staff', name('gz-staff', 'gz-staff'), 1],
  ['nobody names a person of the other side', 'gz-staff', name('gz-staff', 'gd-staff'), 'denied'],
  ['nobody names one in another person’s name', 'gz-staff', name('gz-county', 'gz-staff'), 'denied'],
  ['the other side ends nothing', 'gz-staff', 'update pairing_contacts set ended_at = now()', 0],
  ['nobody changes a number', 'gd-staff', `update pairing_contacts set sealed_phone = 'x'`, 'denied'],
  ['a side sees every look at its people', 'gd-leader', 'select from contact_reveals', 2],
  ['a person of the other side sees their own looks', 'gz-staff', 'select from contact_reveals', 1],
  ['and nobody else’s', 'gz-leader', 'select from contact_reveals', 0],
  ['no look is taken back', 'gd-staff', 'delete from contact_reveals', 'denied'],
  [
    'nobody looks in another person’s name',
    'gz-staff',
    'insert into contact_reveals (contact_id, revealed_by) select id, :gz-county from pairing_contacts',
    'denied',
  ],
])('as the runtime role, %s', async (_, login, sql, expected) => {
  expect(await role.asked(login, sql)).toBe(expected);
});

test('a number stands nowhere in the clear', async () => {
  const rows = await database.owner<{ all: string }>('select c::text as all from pairing_contacts c');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.all).not.toContain(phones.gd);
  expect(rows[0]?.all).not.toContain(phones.gd.slice(0, 7));
});
