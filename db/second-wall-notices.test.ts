import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { noticeRecords } from './testing/notice-records';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = noticeRecords(database);
  for (const state of ['issued', 'received', 'overdue', 'answered', 'escalated'])
    await make.newNotice({ filer: 'gd', reporter: '-', state });
  for (const state of ['draft', 'sent']) await make.newLetter({ filer: 'gd', reporter: '-', state });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const own = '(select department_id from accounts where id = :gd-supervisor)';
const issue = (
  given: string,
) => `insert into notices (department_id, organisation_id, level, year, serial, previous_id,
  matter, demand, due_on, issued_by, issued_on) select ${given} from organisations o where o.code = 'gd-office'`;
const first = `${own}, o.id, 'assign', 2025, 77, null, '事', '求', '2025-10-10', :gd-supervisor, '2025-09-30'`;
const upon = (state: string, level: string, matter = '报送半年总结') =>
  `${own}, o.id, '${level}', 2025, 1, (select min(id) from notices where ${state}), '${matter}', '求', '2025-10-10',
    :gd-supervisor, '2025-09-30'`;
const overdue = `due_on < '2025-09-30' and answered_on is null and id not in (select previous_id from notices
  where previous_id is not null) and level = 'assign'`;
const sign = `set received_on = '2025-09-30', received_at = now(), received_by =`;

test.each<[string, string, string, number | 'denied']>([
  ['a notice is issued in one’s own name', 'gd-supervisor', issue(first), 1],
  ['a notice is issued in nobody else’s name', 'gd-leader', issue(first), 'denied'],
  ['a notice is issued to nobody on the other side', 'gz-supervisor', issue(first), 'denied'],
  ['the next level comes upon one that is overdue', 'gd-supervisor', issue(upon(overdue, 'remind')), 1],
  ['no level is left out', 'gd-supervisor', issue(upon(overdue, 'supervise')), 0],
  ['the next level is about the same matter', 'gd-supervisor', issue(upon(overdue, 'remind', '别的')), 0],
  [
    'nothing comes upon one that was answered',
    'gd-supervisor',
    issue(upon('answered_on is not null', 'remind')),
    0,
  ],
  [
    'nothing comes upon one within its date',
    'gd-supervisor',
    issue(upon(`due_on > '2025-09-30'`, 'remind')),
    0,
  ],
  ['the other side sees no notice', 'gz-supervisor', 'select from notices', 0],
  ['an administrator sees no notice', 'gd-auditadmin', 'select from notices', 0],
  [
    'a notice is signed for by whoever signs',
    'gd-staff',
    `update notices ${sign} :gd-staff where ${overdue}`,
    1,
  ],
  [
    'nobody signs in another’s name',
    'gd-staff',
    `update notices ${sign} :gd-leader where ${overdue}`,
    'denied',
  ],
  [
    'nobody signs twice',
    'gd-staff',
    `update notices ${sign} :gd-staff where received_on is not null`,
    'denied',
  ],
  ['what was asked for stays', 'gd-supervisor', `update notices set demand = '改'`, 'denied'],
  ['nothing is deleted', 'gd-supervisor', 'delete from notices', 'denied'],
  ['the other side sees the letter that was sent', 'gz-staff', 'select from letters', 1],
  ['its own side sees the draft as well', 'gd-staff', 'select from letters', 2],
  [
    'what was sent stays',
    'gd-leader',
    `update letters set body = '改', changed_by = :gd-leader where sent_on is not null`,
    0,
  ],
  ['numbers are given by nobody', 'gd-leader', 'update letters set serial = 9', 'denied'],
  [
    'a letter is changed by its own side',
    'gz-leader',
    `update letters set body = '改', changed_by = :gz-leader`,
    0,
  ],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

test('a number that was named is not taken', async () => {
  expect(await database.owner('select from notices where serial = 77')).toHaveLength(0);
  const query = `with added as (${issue(first)} returning serial) select from added where serial = 77`;
  expect(await role.asked('gd-supervisor', query)).toBe(0);
});
