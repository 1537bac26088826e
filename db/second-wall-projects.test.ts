import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { projectRecords } from './testing/project-records';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = projectRecords(database);
  for (const state of ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'])
    await make({ filer: 'gd', reporter: '-', state });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const answer = (name: string, moves: string, said: string, by: string, state: string) =>
  `insert into project_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by, answered_on)
    select p.id, (select department_id from accounts where id = :${by}), '${name}', ${moves}, p.version, ${said}, '因', :${by},
      '2025-09-30' from projects p where p.state = '${state}'`;
const content = (children: number) => `jsonb_build_object('kind', p.kind, 'name', p.name, 'number', p.number,
  'leadId', p.lead_id, 'partnerId', p.partner_id, 'others', p.others, 'field', p.field, 'base', p.base, 'regionId', p.region_id,
  'startsOn', p.starts_on, 'endsOn', p.ends_on, 'fundraising', p.fundraising, 'fundraisingNumber', p.fundraising_number,
  'budgetFirstFen', p.budget_first_fen, 'budgetSecondFen', null, 'budgetPublicFen', null, 'budgetOtherFen', null,
  'children', ${children}, 'elderly', null, 'disabled', null, 'otherPeople', null, 'summary', p.summary)`;
const enter = (person: string, state = 'draft') =>
  `insert into projects (programme_id, department_id, organisation_id, changed_by, kind, name, number, lead_id, others, field, base,
      region_id, starts_on, ends_on, fundraising, fundraising_number, summary, state, submitted_by)
    select 1, a.department_id, a.organisation_id, a.id, 'charity', '甲', '', (select min(lead_id) from projects), '', 'other', '',
      (select min(region_id) from projects), '2025-01-01', '2025-12-31', 'directed', '', '', '${state}',
      case '${state}' when 'draft' then null else a.id end from accounts a where a.id = :${person}`;
const note = (person: string, by: string, kind: string, state = 'confirmed') =>
  `insert into project_events (project_id, department_id, kind, happened_on, title, document, note, entered_by)
    select p.first_id, a.department_id, '${kind}', '2025-05-06', '甲', '', '乙', :${by} from projects p, accounts a
      where p.state = '${state}' and a.id = :${person}`;
const strike = (by: string) =>
  `update project_events set struck_on = '2025-09-30', struck_by = :${by}, strike_reason = '因'`;

test.each<[string, string, string, number | 'denied']>([
  ['a draft begins in one’s own name', 'gd-staff', enter('gd-staff'), 1],
  ['nothing begins in another’s name', 'gd-staff', enter('gz-staff'), 'denied'],
  ['nothing begins official', 'gd-staff', enter('gd-staff', 'approved'), 'denied'],
  ['the other side sees what was approved', 'gz-reviewer', 'select from projects', 3],
  ['an administrator sees nothing', 'gd-auditadmin', 'select from projects', 0],
  ['nobody makes official', 'gd-reviewer', `update projects set official_on = '2025-09-30'`, 'denied'],
  [
    'the other side confirms',
    'gz-reviewer',
    answer('confirm', `'approved', 'confirmed'`, 'null', 'gz-reviewer', 'approved'),
    1,
  ],
  [
    'a side does not confirm its own',
    'gd-reviewer',
    answer('confirm', `'approved', 'confirmed'`, 'null', 'gd-reviewer', 'approved'),
    0,
  ],
  [
    'what the other side did not say is not agreed to',
    'gd-reviewer',
    answer('agree', `'disputed', 'confirmed'`, content(99), 'gd-reviewer', 'disputed'),
    0,
  ],
  [
    'what the other side said is agreed to',
    'gd-reviewer',
    answer('agree', `'disputed', 'confirmed'`, content(420), 'gd-reviewer', 'disputed'),
    1,
  ],
  ['what becomes of it is said by its own side', 'gd-staff', note('gd-staff', 'gd-staff', 'finished'), 1],
  ['and not by the other', 'gz-staff', note('gz-staff', 'gz-staff', 'finished'), 'denied'],
  ['each side recognises for itself', 'gz-staff', note('gz-staff', 'gz-staff', 'recognised'), 1],
  ['and not for the other', 'gz-staff', note('gd-staff', 'gz-staff', 'recognised'), 'denied'],
  ['nor in another’s name', 'gz-staff', note('gz-staff', 'gz-reviewer', 'recognised'), 'denied'],
  [
    'nothing is said of what is not official',
    'gd-staff',
    note('gd-staff', 'gd-staff', 'started', 'approved'),
    'denied',
  ],
  ['the other side sees what was said', 'gz-leader', 'select from project_events', 2],
  ['what was said stays', 'gd-staff', `update project_events set title = '改'`, 'denied'],
  ['and is not taken out', 'gd-staff', 'delete from project_events', 'denied'],
  ['its own side strikes', 'gd-staff', strike('gd-staff'), 2],
  ['in its own name', 'gd-staff', strike('gd-reviewer'), 'denied'],
  ['the other side strikes nothing', 'gz-staff', strike('gz-staff'), 0],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

test('nothing is struck without a reason', async () => {
  const silent = `update project_events set struck_on = '2025-09-30', struck_by = :gd-staff`;
  await expect(role.asked('gd-staff', silent)).rejects.toThrow('project_events_struck');
});
