import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { importRecords } from './testing/import-records';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = importRecords(database);
  const { id } = await make({ filer: 'gd', reporter: '-', state: 'read' });
  await make({ filer: 'gd', reporter: '-', state: 'undone' });
  await database.owner(
    `insert into import_organisations (import_id, number, content, organisation_id) select $1, 1, '{}', o.id from organisations o
      where o.kind = 'village' and not exists (select from pairings p where o.id in (p.helper_id, p.receiver_id)) limit 1`,
    [id],
  );
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const bring = (name: string, side: string, state: string) =>
  `insert into imports (programme_id, ledger, department_id, organisation_id, brought_by, brought_on, file_name, file_sha256, file_size,
      state) select (select min(id) from programmes), 'activity', s.department_id, s.organisation_id, a.id, '2025-09-01', '表.xlsx',
      repeat('a', 64), 1, '${state}' from accounts a, accounts s where a.id = :${name} and s.id = :${side}`;

test.each<[string, string, string, number | 'denied']>([
  ['its own side sees it', 'gd-leader', 'select from imports', 2],
  ['and its rows', 'gd-leader', 'select from import_rows', 2],
  ['the other side sees none', 'gz-reviewer', 'select from imports', 0],
  ['nor any row', 'gz-reviewer', 'select from import_rows', 0],
  ['nor what it would register', 'gz-reviewer', 'select from import_organisations', 0],
  ['an administrator sees none', 'gd-auditadmin', 'select from imports', 0],
  ['a file is brought in one’s own name', 'gd-staff', bring('gd-staff', 'gd-staff', 'waiting'), 1],
  ['none in the other side’s name', 'gd-staff', bring('gd-staff', 'gz-staff', 'waiting'), 'denied'],
  ['none as if it were done', 'gd-staff', bring('gd-staff', 'gd-staff', 'committed'), 'denied'],
  ['the other side changes none', 'gz-staff', `update imports set state = 'dropped'`, 0],
  [
    'nobody takes up what was undone',
    'gd-staff',
    `update imports set state = 'read' where state = 'undone'`,
    0,
  ],
  ['nobody says that another brought it', 'gd-staff', 'update imports set brought_by = 1', 'denied'],
  ['no import is deleted', 'gd-staff', 'delete from imports', 'denied'],
  ['no verdict is changed', 'gd-staff', `update import_rows set verdict = 'same'`, 'denied'],
  [
    'nothing leaves the register but by an undo',
    'gd-staff',
    'select from import_organisations where unregister_imported(organisation_id)',
    0,
  ],
  ['nothing else leaves it', 'gd-staff', 'delete from organisations', 'denied'],
])('as the runtime role, %s', async (_, login, sql, expected) => {
  expect(await role.asked(login, sql)).toBe(expected);
});
