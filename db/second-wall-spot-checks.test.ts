import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawSpotCheck } from './commands/spot-check';
import { contextOf, freshDatabase, type TestDatabase } from './testing/database';
import { pairingRecords } from './testing/pairing-records';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  await pairingRecords(database)({ filer: 'gd', reporter: '-', state: 'confirmed' });
  await drawSpotCheck(await contextOf('gd-supervisor'), { programme: 'guangdong-guizhou-2023', wanted: '3' });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

test.each<[string, string, number | 'denied']>([
  ['the draw is seen by whoever drew', 'select from spot_check_pairings', 1],
  ['nobody picks', 'insert into spot_check_pairings select id, 1, 1 from spot_checks', 'denied'],
  ['nothing is taken out', 'delete from spot_check_pairings', 'denied'],
  ['no seed is changed', `update spot_checks set seed = repeat('0', 16)`, 'denied'],
  [
    'nobody draws in another department’s name',
    `insert into spot_checks (programme_id, department_id, drawn_on, seed, wanted, drawn_by)
      select (select min(id) from programmes), (select department_id from accounts where id = :gz-staff), '2025-09-30',
        repeat('a', 16), 3, :gd-supervisor`,
    'denied',
  ],
])('as the runtime role, %s', async (_, sql, expected) => {
  expect(await role.asked('gd-supervisor', sql)).toBe(expected);
});

test.each([
  ['gz-county', 1],
  ['gd-auditadmin', 0],
] as const)('%s sees of the draw %i pairing', async (login, seen) => {
  expect(await role.asked(login, 'select from spot_check_pairings')).toBe(seen);
});
