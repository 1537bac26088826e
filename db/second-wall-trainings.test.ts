import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';
import { trainingRecords } from './testing/training-records';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = trainingRecords(database);
  for (const state of ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'])
    await make({ filer: 'gd', reporter: '-', state });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const content = (
  attended: number,
  more = '',
) => `jsonb_build_object('leadId', v.lead_id, 'hosting', v.hosting, 'kind', v.kind, 'name', v.name, 'topics', v.topics,
  'organiser', v.organiser, 'place', v.place, 'startsOn', v.starts_on, 'endsOn', v.ends_on, 'tenthHours', v.tenth_hours,
  'expertsFirst', null, 'expertsSecond', null, 'planned', null, 'attendedFirst', 20, 'attendedSecond', ${attended},
  'cadresFirst', null, 'cadresSecond', null, 'professionalsFirst', null, 'professionalsSecond', null, 'completed', 58,
  'rated', 50, 'satisfied', 48) || jsonb_build_object('costFen', null, 'notice', ''${more})`;
const answer = (name: string, moves: string, said: string, by: string, state: string) =>
  `insert into training_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by, answered_on)
    select v.id, (select department_id from accounts where id = :${by}), '${name}', ${moves}, v.version, ${said}, '因', :${by},
      '2025-09-30' from trainings v where v.state = '${state}'`;
const enter = (person: string, given: string) =>
  `insert into trainings (programme_id, department_id, organisation_id, changed_by, lead_id, hosting, kind, name, topics, organiser,
      place, starts_on, ends_on, tenth_hours, attended_first, attended_second, notice, origin_id, revision, state,
      correction_reason, submitted_by)
    select 1, a.department_id, a.organisation_id, a.id, a.department_id, 'alone', 'course', '甲', 'charity', '', '乙', '2025-01-01',
      '2025-01-02', 80, 1, 2, '', ${given} from accounts a where a.id = :${person}`;
const official = `(select id from trainings where state = 'confirmed')`;

test.each<[string, string, string, number | 'denied']>([
  ['a draft begins in one’s own name', 'gd-staff', enter('gd-staff', `null, 1, 'draft', null, null`), 1],
  [
    'nothing begins in another’s name',
    'gd-staff',
    enter('gz-staff', `null, 1, 'draft', null, null`),
    'denied',
  ],
  ['nothing begins official', 'gd-staff', enter('gd-staff', `null, 1, 'approved', null, a.id`), 'denied'],
  ['a correction is of one’s own', 'gz-staff', enter('gz-staff', `${official}, 2, 'draft', '因', null`), 0],
  ['a correction begins as a draft', 'gd-staff', enter('gd-staff', `${official}, 2, 'draft', '因', null`), 1],
  ['a draft is thrown away', 'gd-staff', `delete from trainings where state = 'draft'`, 1],
  ['what was handed in is not thrown away', 'gd-staff', `delete from trainings where state = 'submitted'`, 0],
  ['the other side throws nothing away', 'gz-staff', 'delete from trainings', 0],
  ['the other side sees what was approved', 'gz-reviewer', 'select from trainings', 3],
  ['an administrator sees nothing', 'gd-auditadmin', 'select from trainings', 0],
  [
    'what is official stays',
    'gd-staff',
    `update trainings set name = '丑', changed_by = :gd-staff where state = 'confirmed'`,
    0,
  ],
  ['nobody makes official', 'gd-reviewer', `update trainings set official_on = '2025-09-30'`, 'denied'],
  [
    'the owner makes nothing confirmed',
    'gd-reviewer',
    `update trainings set state = 'confirmed', changed_by = :gd-reviewer where state = 'approved'`,
    'denied',
  ],
  ['whose it is stays', 'gd-staff', 'update trainings set department_id = 2', 'denied'],
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
    'nobody answers in another’s name',
    'gz-staff',
    answer('confirm', `'approved', 'confirmed'`, 'null', 'gz-reviewer', 'approved'),
    'denied',
  ],
  [
    'a dispute names every field and no other',
    'gz-reviewer',
    answer('dispute', `'approved', 'disputed'`, content(5, `, 'state', 'draft'`), 'gz-reviewer', 'approved'),
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
    answer('agree', `'disputed', 'confirmed'`, content(42), 'gd-reviewer', 'disputed'),
    1,
  ],
  ['an answer stays', 'gz-reviewer', `update training_answers set reason = '改'`, 'denied'],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

test('what was filed is written by the database, whatever an answer says', async () => {
  const forged = answer('dispute', `'approved', 'disputed'`, content(5), 'gz-reviewer', 'approved')
    .replace('reason, answered_by', 'filed, reason, answered_by')
    .replace(`'因', :gz-reviewer`, `'{"attendedSecond": 500}', '因', :gz-reviewer`);
  const query = `with added as (${forged} returning filed) select from added where filed ->> 'attendedSecond' = '40'`;
  expect(await role.asked('gz-reviewer', query)).toBe(1);
});

test('no answer leads where the workflow has no way', async () => {
  const astray = answer('dispute', `'approved', 'confirmed'`, content(5), 'gz-reviewer', 'approved');
  await expect(role.asked('gz-reviewer', astray)).rejects.toThrow('training_answers_move');
});
