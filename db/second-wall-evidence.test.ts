import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityRecords } from './testing/activity-records';
import { actorOf, freshDatabase, type TestDatabase } from './testing/database';
import { evidenceRecords, putUpload } from './testing/evidence-records';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = evidenceRecords(database);
  for (const state of ['draft', 'approved', 'confirmed'])
    await make({ filer: 'gd-city', reporter: '-', state });
  await activityRecords(database)({ filer: 'gz-county', reporter: '-', state: 'draft' });
  await putUpload(database, (await actorOf('gd-staff')).accountId);
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const attach = (
  person: string,
  { state = 'approved', filer = 'gd', side = person, noun = 'activity' } = {},
) =>
  `insert into evidence (subject_kind, subject_id, department_id, organisation_id, sha256, size, kind, file_name,
      keeps_location, attached_by)
    select '${noun}', v.id, s.department_id, s.organisation_id, b.sha256, 1, 'other', 'x.pdf', false, :${person}
      from activities v join departments d on d.id = v.department_id, accounts s,
        (select sha256 from evidence limit 1) b
      where v.state = '${state}' and d.code = '${filer}' and s.id = :${side} limit 1`;

test.each<[string, string, string, number | 'denied']>([
  ['its own side sees the files of its drafts', 'gd-reviewer', 'select from evidence', 3],
  ['the other side sees those of what was approved', 'gz-county', 'select from evidence', 2],
  ['an administrator sees none', 'gd-auditadmin', 'select from evidence', 0],
  ['and no contents', 'gd-auditadmin', 'select from blobs', 0],
  ['who sees a record sees the contents of its files', 'gz-county', 'select from blobs', 2],
  ['who sent a file sees it', 'gd-staff', 'select from uploads', 1],
  ['and nobody else does', 'gd-leader', 'select from uploads', 0],
  ['nobody takes another person’s upload', 'gd-city', 'delete from uploads', 0],
  ['the other side adds a file to what was approved', 'gz-county', attach('gz-county'), 1],
  ['nobody adds one in another’s name', 'gz-county', attach('gz-staff'), 'denied'],
  ['nobody adds one as the other side', 'gz-county', attach('gz-county', { side: 'gd-city' }), 'denied'],
  ['nobody hangs one on a noun that is none', 'gd-city', attach('gd-city', { noun: 'target' }), 0],
  ['the other side withdraws nothing', 'gz-county', `update evidence set withdrawn_at = now()`, 0],
  ['nobody renames a file', 'gd-city', `update evidence set file_name = 'y.pdf'`, 'denied'],
  ['its own side takes files off drafts only', 'gd-city', 'delete from evidence', 1],
  ['the other side takes none', 'gz-county', 'delete from evidence', 0],
  ['nobody changes a content', 'gd-city', `update blobs set size = 1`, 'denied'],
  ['nobody forgets a content that hangs on something', 'gd-city', 'select from unwanted_blobs(100)', 0],
  ['nobody reads which nouns take files', 'gd-city', 'select from evidence_subjects', 'denied'],
])('as the runtime role, %s', async (_, login, sql, expected) => {
  expect(await role.asked(login, sql)).toBe(expected);
});

test('a file is not hung on a record that its side does not see', async () => {
  const [draft] = await database.owner<{ id: string }>(
    `select v.id from activities v join departments d on d.id = v.department_id where v.state = 'draft' and d.code = 'gz'`,
  );
  const sql = attach('gd-staff').replace("'activity', v.id", `'activity', ${draft?.id}`);
  expect(await role.asked('gd-staff', sql)).toBe('denied');
});

test('with a draft that is thrown away go its files', async () => {
  await database.owner("delete from activities where state = 'draft'");
  expect(await database.owner('select from evidence')).toHaveLength(2);
});
