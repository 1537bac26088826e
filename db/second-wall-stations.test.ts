import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';
import { stationRecords } from './testing/station-records';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = stationRecords(database);
  for (const state of ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'])
    await make({ filer: 'gz', reporter: '-', state });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const answer = (name: string, moves: string, said: string, by: string, state: string) =>
  `insert into station_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by, answered_on)
    select s.id, (select department_id from accounts where id = :${by}), '${name}', ${moves}, s.version, ${said}, '因', :${by},
      '2025-09-30' from stations s where s.state = '${state}'`;
const content = (
  builtOn: string,
) => `jsonb_build_object('stationId', s.station_id, 'builtOn', '${builtOn}', 'closedOn', null,
  'operator', s.operator, 'note', s.note)`;
const enter = (person: string, state = 'draft') =>
  `insert into stations (programme_id, department_id, organisation_id, changed_by, station_id, built_on, operator, note, state,
      submitted_by)
    select 1, a.department_id, a.organisation_id, a.id, (select min(station_id) from stations), '2024-01-01', '甲', '', '${state}',
      case '${state}' when 'draft' then null else a.id end from accounts a where a.id = :${person}`;
const count = (person: string, by: string, state: string, day = '2025-06-30') =>
  `insert into station_counts (station_id, department_id, counted_on, staff, certified, counted_by)
    select s.first_id, a.department_id, '${day}', 3, 2, :${by} from stations s, accounts a where s.state = '${state}' and a.id = :${person}`;
const supervise = (person: string, state: string, more = 'null') =>
  `insert into station_supervisions (station_id, department_id, supervised_on, supervisor, topic, entered_by, struck_on)
    select s.first_id, a.department_id, '2025-05-06', '甲', '乙', a.id, ${more} from stations s, accounts a
      where s.state = '${state}' and a.id = :${person}`;
const strike = (by: string) =>
  `update station_supervisions set struck_on = '2025-09-30', struck_by = :${by}, strike_reason = '因'`;

test.each<[string, string, string, number | 'denied']>([
  ['a draft begins in one’s own name', 'gz-staff', enter('gz-staff'), 1],
  ['nothing begins in another’s name', 'gz-staff', enter('gd-staff'), 'denied'],
  ['nothing begins official', 'gz-staff', enter('gz-staff', 'approved'), 'denied'],
  ['the other side sees what was approved', 'gd-reviewer', 'select from stations', 3],
  ['an administrator sees nothing', 'gd-auditadmin', 'select from stations', 0],
  ['nobody makes official', 'gz-reviewer', `update stations set official_on = '2025-09-30'`, 'denied'],
  [
    'the other side confirms',
    'gd-reviewer',
    answer('confirm', `'approved', 'confirmed'`, 'null', 'gd-reviewer', 'approved'),
    1,
  ],
  [
    'a side does not confirm its own',
    'gz-reviewer',
    answer('confirm', `'approved', 'confirmed'`, 'null', 'gz-reviewer', 'approved'),
    0,
  ],
  [
    'what the other side did not say is not agreed to',
    'gz-reviewer',
    answer('agree', `'disputed', 'confirmed'`, content('2020-01-01'), 'gz-reviewer', 'disputed'),
    0,
  ],
  [
    'what the other side said is agreed to',
    'gz-reviewer',
    answer('agree', `'disputed', 'confirmed'`, content('2024-06-20'), 'gz-reviewer', 'disputed'),
    1,
  ],
  ['its own side counts an official station', 'gz-county', count('gz-county', 'gz-county', 'confirmed'), 1],
  ['nobody counts in another’s name', 'gz-staff', count('gz-staff', 'gz-reviewer', 'confirmed'), 'denied'],
  ['the other side counts nothing', 'gd-staff', count('gd-staff', 'gd-staff', 'confirmed'), 'denied'],
  ['what is not official is not counted', 'gz-staff', count('gz-staff', 'gz-staff', 'approved'), 'denied'],
  ['a count stays', 'gz-staff', 'update station_counts set staff = 9', 'denied'],
  ['the other side enters whom it sent', 'gd-staff', supervise('gd-staff', 'confirmed'), 1],
  ['nobody enters whom the other side sent', 'gd-staff', supervise('gz-staff', 'confirmed'), 'denied'],
  ['what is not official is not supervised', 'gd-staff', supervise('gd-staff', 'approved'), 'denied'],
  [
    'nothing is struck as it is entered',
    'gd-staff',
    supervise('gd-staff', 'confirmed', `'2025-09-30'`),
    'denied',
  ],
  ['a side strikes what it entered', 'gz-staff', strike('gz-staff'), 1],
  ['nobody strikes in another’s name', 'gz-staff', strike('gz-reviewer'), 'denied'],
  ['the other side strikes nothing', 'gd-staff', strike('gd-staff'), 0],
  [
    'what was said of a supervision stays',
    'gz-staff',
    `update station_supervisions set topic = '改'`,
    'denied',
  ],
  ['a supervision is not removed', 'gz-staff', 'delete from station_supervisions', 'denied'],
  ['an administrator sees no count', 'gd-auditadmin', 'select from station_supervisions', 0],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

test('a count is of a quarter’s last day', async () => {
  await expect(
    role.asked('gz-staff', count('gz-staff', 'gz-staff', 'confirmed', '2025-06-29')),
  ).rejects.toThrow('station_counts_quarter');
});

test('a side supervises a station once a day', async () => {
  const again = supervise('gz-staff', 'confirmed').replace('2025-05-06', '2025-03-04');
  await expect(role.asked('gz-staff', again)).rejects.toThrow('station_supervisions_once');
});

test('nothing is struck without a reason', async () => {
  const silent = `update station_supervisions set struck_on = '2025-09-30', struck_by = :gz-staff`;
  await expect(role.asked('gz-staff', silent)).rejects.toThrow('station_supervisions_struck');
});
