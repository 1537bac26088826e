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
  await database.owner(`
    with done as (insert into project_milestones (project_id, department_id, title, due_on, entered_by, done_on, done_by, done_note)
      select project_id, department_id, '已完成', '2025-02-01', entered_by, '2025-02-01', entered_by, '' from project_milestones
      returning id)
    insert into project_milestone_files select d.id, e.id from done d, evidence e`);
  await database.owner(`insert into evidence (subject_kind, subject_id, department_id, organisation_id, sha256, size, kind, file_name,
      keeps_location, attached_by)
    select 'project', p.id, e.department_id, e.organisation_id, e.sha256, e.size, e.kind, e.file_name, false, e.attached_by
      from evidence e, projects p where p.state = 'approved'`);
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
const plan = (person: string, by: string, state = 'confirmed') =>
  `insert into project_milestones (project_id, department_id, title, due_on, entered_by)
    select p.first_id, a.department_id, '甲', '2025-05-06', :${by} from projects p, accounts a
      where p.state = '${state}' and a.id = :${person}`;
const reach = (by: string) =>
  `update project_milestones set done_on = '2025-09-30', done_by = :${by}, done_note = '' where done_on is null`;
const drop = (by: string) =>
  `update project_milestones set struck_on = '2025-09-30', struck_by = :${by}, strike_reason = '因'`;
const count = (person: string, by: string, state = 'confirmed') =>
  `insert into project_counts (project_id, department_id, counted_on, raised_fen, counted_by)
    select p.first_id, a.department_id, '2025-06-30', 1, :${by} from projects p, accounts a
      where p.state = '${state}' and a.id = :${person}`;
const tie = `insert into project_milestone_files select m.id, e.id from project_milestones m, evidence e`;

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
  ['its own side plans', 'gd-staff', plan('gd-staff', 'gd-staff'), 1],
  ['and not the other', 'gz-staff', plan('gz-staff', 'gz-staff'), 'denied'],
  ['nor for it', 'gz-staff', plan('gd-staff', 'gz-staff'), 'denied'],
  ['nor in another’s name', 'gd-staff', plan('gd-staff', 'gd-reviewer'), 'denied'],
  [
    'nothing is planned of what is not official',
    'gd-staff',
    plan('gd-staff', 'gd-staff', 'approved'),
    'denied',
  ],
  ['the other side sees what is planned', 'gz-leader', 'select from project_milestones', 2],
  ['its own side reaches it', 'gd-staff', reach('gd-staff'), 1],
  ['in its own name', 'gd-staff', reach('gd-reviewer'), 'denied'],
  ['the other side reaches nothing', 'gz-staff', reach('gz-staff'), 0],
  [
    'when it was reached is said once',
    'gd-staff',
    `update project_milestones set done_on = '2025-09-29' where done_on is not null`,
    'denied',
  ],
  ['what was planned stays', 'gd-staff', `update project_milestones set due_on = '2025-12-31'`, 'denied'],
  ['and is not taken out', 'gd-staff', 'delete from project_milestones', 'denied'],
  ['its own side drops it', 'gd-staff', drop('gd-staff'), 2],
  ['in its own name', 'gd-staff', drop('gd-reviewer'), 'denied'],
  ['the other side drops nothing', 'gz-staff', drop('gz-staff'), 0],
  ['its own files are tied', 'gd-staff', `${tie} where e.subject_id = m.project_id and m.done_on is null`, 1],
  ['files of another project are not', 'gd-staff', `${tie} where e.subject_id <> m.project_id`, 'denied'],
  ['nor by the other side', 'gz-staff', `${tie} where e.subject_id = m.project_id`, 'denied'],
  ['its own side unties', 'gd-staff', 'delete from project_milestone_files', 1],
  ['and not the other', 'gz-staff', 'delete from project_milestone_files', 0],
  ['its own side counts', 'gd-staff', count('gd-staff', 'gd-staff'), 1],
  ['and not the other', 'gz-staff', count('gz-staff', 'gz-staff'), 'denied'],
  ['nor in another’s name', 'gd-staff', count('gd-staff', 'gd-reviewer'), 'denied'],
  [
    'nothing is counted of what is not official',
    'gd-staff',
    count('gd-staff', 'gd-staff', 'approved'),
    'denied',
  ],
  ['what was counted stays', 'gd-staff', 'update project_counts set raised_fen = 2', 'denied'],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

test('no count is of a day within a quarter, goes below nothing or says nothing', async () => {
  const said = (on: string, raised: string) =>
    count('gd-staff', 'gd-staff').replace('2025-06-30', on).replace(', 1,', `, ${raised},`);
  await expect(role.asked('gd-staff', said('2025-06-29', '1'))).rejects.toThrow('project_counts_quarter');
  await expect(role.asked('gd-staff', said('2025-06-30', '-1'))).rejects.toThrow('project_counts_amounts');
  await expect(role.asked('gd-staff', said('2025-06-30', 'null'))).rejects.toThrow('project_counts_said');
});

test('nothing is struck without a reason', async () => {
  const silent = `update project_events set struck_on = '2025-09-30', struck_by = :gd-staff`;
  await expect(role.asked('gd-staff', silent)).rejects.toThrow('project_events_struck');
  const quiet = `update project_milestones set struck_on = '2025-09-30', struck_by = :gd-staff`;
  await expect(role.asked('gd-staff', quiet)).rejects.toThrow('project_milestones_struck');
});
