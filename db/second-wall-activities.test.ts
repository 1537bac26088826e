import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityRecords } from './testing/activity-records';
import { freshDatabase, type TestDatabase } from './testing/database';
import { pairingRecords } from './testing/pairing-records';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = activityRecords(database);
  for (const state of ['draft', 'approved', 'confirmed'])
    await make({ filer: 'gd-city', reporter: '-', state });
  await pairingRecords(database)({ filer: 'gd-city', reporter: '-', state: 'approved' });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const log = (person: string, pairingState: string) =>
  `insert into activities (programme_id, department_id, organisation_id, changed_by, pairing_id, held_on, kind, text)
    select p.programme_id, a.department_id, a.organisation_id, a.id, p.id, '2025-07-01', 'clinic', '义诊'
      from accounts a, pairings p where a.id = :${person} and p.state = '${pairingState}' limit 1`;
const handIn = (more: string) =>
  `update activities a set state = 'submitted', awaiting_id = organisation_id, submitted_by = :gd-city, changed_by = :gd-city ${more}
    where state = 'draft' and changed_by = :gd-city`;
const saying = (word: string) =>
  `select from activities_saying((select min(id) from programmes), array['${word}'], null, null, null, null, null, null, 10)`;

test.each<[string, string, string, number | 'denied']>([
  ['the other side sees what was approved', 'gz-county', 'select from activities', 2],
  ['its own side sees its drafts', 'gd-reviewer', 'select from activities', 3],
  ['an administrator sees nothing', 'gd-auditadmin', 'select from activities', 0],
  ['a search finds for the other side what it may see', 'gz-county', saying('助学'), 2],
  ['a search finds for its own side what it may see', 'gd-reviewer', saying('助学'), 3],
  ['a search finds nothing for an administrator', 'gd-auditadmin', saying('助学'), 0],
  ['a search finds no word that is not there', 'gd-reviewer', saying('义诊'), 0],
  ['an activity is logged of an official pairing', 'gd-city', log('gd-city', 'confirmed'), 1],
  ['the receiving side logs one', 'gz-county', log('gz-county', 'confirmed'), 1],
  ['a draft is of a pairing that its own side has entered', 'gd-city', log('gd-city', 'approved'), 1],
  ['none is of a pairing that the other side alone stands by', 'gz-county', log('gz-county', 'approved'), 0],
  ['a draft is handed in', 'gd-city', handIn(''), 1],
  [
    'none is handed in of a pairing that is not official',
    'gd-city',
    handIn(
      `, pairing_id = (select id from pairings where state = 'approved' and department_id = a.department_id limit 1)`,
    ),
    0,
  ],
  ['everybody reads what official ones come to', 'gz-leader', 'select from activity_months', 1],
  ['an administrator reads no totals', 'gd-auditadmin', 'select from pairing_months', 0],
  ['nobody writes totals', 'gd-staff', 'update activity_months set activities = 9', 'denied'],
  ['nobody adds to them', 'gd-staff', `delete from pairing_months`, 'denied'],
  [
    'nobody makes their own official',
    'gd-city',
    `update activities set state = 'confirmed' where state = 'approved'`,
    'denied',
  ],
  [
    'the other side changes no word',
    'gz-reviewer',
    `update activities set text = '改' where state = 'approved'`,
    0,
  ],
])('as the runtime role, %s', async (_, login, sql, expected) => {
  expect(await role.asked(login, sql)).toBe(expected);
});
