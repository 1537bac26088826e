import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const gd = '(select department_id from accounts where id = :gd-staff)';

describe('as the runtime role, history', () => {
  const telling = (account: string, department: string) =>
    `insert into history (business_on, account_id, account_name, department_id, command, subject_kind, subject_id, after,
      changed, is_shared, request_id) values ('2025-09-30', ${account}, '某人', ${department}, 'reading.save', 'reading', 1,
      '{}', '{}', true, 'x')`;
  test.each<[string, string, number | 'denied']>([
    ['tells of one’s own act', telling(':gd-staff', gd), 1],
    ['tells of nobody else’s', telling(':gd-leader', gd), 'denied'],
    ['tells of nothing under another department', telling(':gd-staff', '23'), 'denied'],
    ['is changed by nobody', `update history set account_name = '别人'`, 'denied'],
    ['is deleted by nobody', 'delete from history', 'denied'],
    ['is emptied by nobody', 'truncate history', 'denied'],
  ])('%s', async (_, sql, wanted) => {
    expect(await role.asked('gd-staff', sql)).toBe(wanted);
  });

  test.each(['history', 'reading_answers', 'targets', 'target_answers'])(
    '%s stays as it was written even for the owner of the tables',
    async (table) => {
      await expect(database.owner(`delete from ${table}`)).rejects.toThrow('append-only');
      await expect(database.owner(`truncate ${table} cascade`)).rejects.toThrow('append-only');
    },
  );

  test('of the other side is told from approved on, and never of a programme that one is no party of', async () => {
    const read = (login: string, which: string) =>
      role.asked(login, `select from history where subject_kind = 'reading' and subject_id = :${which}`);
    expect(await read('gz-supervisor', 'gd.draft')).toBe(0);
    expect(await read('gz-supervisor', 'gd.submitted')).toBe(0);
    expect(await read('gz-supervisor', 'gd.approved')).toBe(1);
    expect(await read('gz-supervisor', 'gd-alone.approved')).toBe(0);
    expect(await read('gd-supervisor', 'gd-alone.approved')).toBe(1);
  });
});

describe('as the runtime role, targets', () => {
  const proposing = (
    given: string,
  ) => `insert into targets (indicator_id, year, revision, value, reason, document_number,
    department_id, proposed_by, proposed_on) values (${given}, '2025-09-30')`;
  const approving = (target: string, department: string, account: string) =>
    `insert into target_answers (target_id, department_id, answer, answered_by, answered_on)
      values (:${target}, ${department}, 'approve', :${account}, '2025-09-30')`;
  const gz = '(select department_id from accounts where id = :gz-staff)';
  test.each<[string, string, number | 'denied']>([
    [
      'are proposed in one’s own name',
      proposing(`:shared, 2025, 1, 5, '理由', '文号', ${gz}, :gz-leader`),
      1,
    ],
    [
      'are proposed for no other department',
      proposing(`:shared, 2025, 1, 5, '理由', '文号', ${gd}, :gz-leader`),
      'denied',
    ],
    [
      'are proposed in nobody else’s name',
      proposing(`:shared, 2025, 1, 5, '理由', '文号', ${gz}, :gz-staff`),
      'denied',
    ],
    [
      'are proposed in no programme of others',
      proposing(`:alone, 2025, 1, 5, '理由', '文号', ${gz}, :gz-leader`),
      'denied',
    ],
    ['are approved in one’s own name', approving('gd.target', gz, 'gz-leader'), 1],
    ['are approved for no other department', approving('gd.target', gd, 'gz-leader'), 'denied'],
    ['are approved in nobody else’s name', approving('gd.target', gz, 'gz-staff'), 'denied'],
    ['are approved in no programme of others', approving('gd-alone.target', gz, 'gz-leader'), 'denied'],
    ['are never lowered', 'update targets set value = 1', 'denied'],
  ])('%s', async (_, sql, wanted) => {
    expect(await role.asked('gz-leader', sql)).toBe(wanted);
  });
});

describe('as the runtime role, nothing of the business is read', () => {
  const business = [
    'readings',
    'reading_answers',
    'targets',
    'target_answers',
    'history',
    'parties',
    'accounts',
  ];
  const kept = ['organisations', 'credentials', 'idempotency', 'form_drafts'];
  test.each([...business, ...kept])('with nobody acting: %s', async (table) => {
    expect(await role.asked(null, `select from ${table}`)).toBe(0);
  });
  test.each(business)('by an administrator: %s', async (table) => {
    expect(await role.asked('gd-auditadmin', `select from ${table}`)).toBe(0);
  });
  test('while the same question is answered to staff', async () => {
    for (const table of business.filter((name) => name !== 'target_answers'))
      expect(await role.asked('gd-staff', `select from ${table}`), table).toBeGreaterThan(0);
  });
});
