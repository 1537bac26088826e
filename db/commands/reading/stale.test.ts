import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Login } from '@/db/seed/people';
import { attempts, type FigureCommand } from '@/db/testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import type { Described } from '@/db/testing/permissions';
import { newRecord, prepareRecords } from '@/db/testing/records';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await prepareRecords(database);
});
afterAll(() => database.drop());

const shared = { filer: 'gd', reporter: 'shared' };

test.each<[FigureCommand, Login, Described]>([
  ['reading.save', 'gd-staff', { ...shared, state: 'draft' }],
  ['reading.submit', 'gd-staff', { ...shared, state: 'draft' }],
  ['reading.withdraw', 'gd-staff', { ...shared, state: 'submitted' }],
  ['reading.correct', 'gd-staff', { ...shared, state: 'confirmed' }],
  ['reading.approve', 'gd-reviewer', { ...shared, state: 'submitted' }],
  ['reading.return', 'gd-reviewer', { ...shared, state: 'submitted' }],
  ['reading.confirm', 'gz-reviewer', { ...shared, state: 'approved' }],
  ['reading.dispute', 'gz-reviewer', { ...shared, state: 'approved' }],
  ['reading.propose', 'gz-reviewer', { ...shared, state: 'disputed' }],
  ['reading.agree', 'gz-reviewer', { ...shared, state: 'disputed' }],
])('refuses %s by a page that shows an earlier version, and says who changed it since', async (...given) => {
  const [command, login, kind] = given;
  const record = await newRecord(database, kind);
  await database.owner(
    `update readings set version = version + 1, changed_by = (select id from accounts where login = 'gd-city')
      where id = $1`,
    [record.id],
  );
  const [before] = await database.owner('select r::text from readings r where id = $1', [record.id]);
  await expect(attempts[command](await contextOf(login), record)).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(/^何敏仪已于.+改动了这条填报值/) as unknown,
  });
  expect(await database.owner('select r::text from readings r where id = $1', [record.id])).toEqual([before]);
});
