import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { pairingRecords, putOrganisation } from './testing/pairing-records';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = pairingRecords(database);
  for (const state of ['draft', 'approved', 'confirmed'])
    await make({ filer: 'gd-city', reporter: '-', state });
  await putOrganisation(database, { code: '522632', kind: 'village', name: '演示散村' });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const exit = (
  person: string,
  state: string,
  given = `(select department_id from accounts where id = :${person})`,
) =>
  `insert into pairing_exits (pairing_id, department_id, exited_on, reason, exited_by)
    select p.id, ${given}, '2025-09-30', '因', :${person} from pairings p where p.state = '${state}'`;
const ask = (person: string, state: string) =>
  `insert into pairing_asks (pairing_id, department_id, asked_on, how, answered_by, answer, note, asked_by)
    select p.id, (select department_id from accounts where id = :${person}), '2025-09-30', 'visit', '主任', 'aware', '', :${person}
      from pairings p where p.state = '${state}'`;
const register = (person: string, kind: string, code: string, given = '') =>
  `insert into organisations (department_id, name, kind, region_id, parent_id, path${given && ', merged_into_id'})
    select o.department_id, '演示', '${kind}', o.region_id, o.id, '/1/'${given} from organisations o where o.code = '${code}'
      and :${person} > 0`;

test.each<[string, string, string, number | 'denied']>([
  ['the other side sees what was approved', 'gz-county', 'select from pairings', 2],
  ['an administrator sees nothing', 'gd-auditadmin', 'select from pairings', 0],
  ['the other side lets an official pairing go', 'gz-reviewer', exit('gz-reviewer', 'confirmed'), 1],
  ['its own side does', 'gd-reviewer', exit('gd-reviewer', 'confirmed'), 1],
  ['nobody lets go what is not official', 'gd-reviewer', exit('gd-reviewer', 'approved'), 'denied'],
  [
    'nobody does it in the name of another department',
    'gz-reviewer',
    exit('gz-reviewer', 'confirmed', '(select department_id from accounts where id = :gd-reviewer)'),
    'denied',
  ],
  ['the helping side answers for no village', 'gd-reviewer', ask('gd-reviewer', 'confirmed'), 'denied'],
  ['the receiving side asks its village', 'gz-county', ask('gz-county', 'confirmed'), 1],
  ['nobody is asked before both sides stand by it', 'gz-reviewer', ask('gz-reviewer', 'approved'), 'denied'],
  ['nobody writes what a merge moved', 'gd-reviewer', 'delete from pairing_moves', 'denied'],
  ['nobody reads what a merge moved', 'gd-reviewer', 'select from pairing_moves', 'denied'],
  ['either side registers a partner', 'gd-staff', register('gd-staff', 'village', 'bureau-522632'), 1],
  ['nobody registers an office', 'gd-staff', register('gd-staff', 'bureau', 'bureau-440100'), 'denied'],
  [
    'nothing is registered as a double',
    'gd-staff',
    register('gd-staff', 'village', 'bureau-522632', `, (select max(id) from organisations)`),
    'denied',
  ],
  [
    'the other side changes nothing in the register',
    'gd-staff',
    `update organisations set name = '改' where kind = 'village'`,
    0,
  ],
  [
    'its own side does not put it under another office than one of its own',
    'gz-staff',
    `update organisations set parent_id = (select id from organisations where code = 'bureau-440100') where name = '演示散村'`,
    0,
  ],
  [
    'nobody writes where it stands',
    'gz-staff',
    `update organisations set path = '/1/' where name = '演示散村'`,
    'denied',
  ],
  [
    'a village is no double of an organisation of another kind',
    'gz-staff',
    `update organisations set merged_into_id = (select id from organisations where code = 'department' and department_id =
      (select department_id from accounts where id = :gz-staff)) where name = '演示散村'`,
    0,
  ],
  ['nothing leaves the register', 'gz-staff', `delete from organisations where name = '演示散村'`, 'denied'],
])('as the runtime role, %s', async (_, login, sql, expected) => {
  expect(await role.asked(login, sql)).toBe(expected);
});
