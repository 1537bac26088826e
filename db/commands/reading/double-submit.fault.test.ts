import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context, Outcome } from '@/db/command';
import { attempts, type FigureCommand } from '@/db/testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { type Described } from '@/db/testing/permissions';
import { newRecord, prepareRecords } from '@/db/testing/records';
import type { Login } from '@/db/seed/people';
import { Refusal } from '@/domain/refusal';

const copies = 50;
const rounds = 20;

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await prepareRecords(database);
});
afterAll(() => database.drop());

async function historyOf(indicatorId: number, id: number): Promise<number> {
  const rows = await database.owner(
    `select from history where subject_kind = 'reading' and subject_id = $2
      or subject_kind = 'reading' and subject_id in (select id from readings where indicator_id = $1)
      or subject_kind = 'target' and subject_id in (select id from targets where indicator_id = $1)`,
    [indicatorId, id],
  );
  return rows.length;
}

const shared = { filer: 'gd', reporter: 'shared' };
const forms: [FigureCommand, Login, Described][] = [
  ['reading.save', 'gd-staff', { filer: 'nobody', reporter: 'each', state: 'none' }],
  ['reading.submit', 'gd-staff', { filer: 'gd', reporter: 'each', state: 'draft' }],
  ['reading.withdraw', 'gd-staff', { ...shared, state: 'submitted' }],
  ['reading.correct', 'gd-staff', { filer: 'gd', reporter: 'each', state: 'approved' }],
  ['reading.approve', 'gd-reviewer', { ...shared, state: 'submitted' }],
  ['reading.return', 'gd-reviewer', { ...shared, state: 'submitted' }],
  ['reading.confirm', 'gz-reviewer', { ...shared, state: 'approved' }],
  ['reading.dispute', 'gz-reviewer', { ...shared, state: 'approved' }],
  ['reading.propose', 'gz-reviewer', { ...shared, state: 'disputed' }],
  ['reading.agree', 'gd-reviewer', { ...shared, state: 'disputed' }],
  ['target.propose', 'gd-reviewer', { filer: 'nobody', reporter: 'each', state: 'none' }],
];

test.each(forms)(
  `${copies} copies of a form at once are one act, answered alike: %s, ${rounds} times`,
  async (command, login, kind) => {
    const context = await contextOf(login);
    for (let round = 0; round < rounds; round += 1) {
      const record = await newRecord(database, kind);
      const form: Context = { ...context, key: randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: copies }, () => attempts[command](form, record)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.ids).toHaveLength(1);
      expect(await historyOf(record.indicatorId, record.id)).toBe(1);
    }
  },
);

test('the same key with other content is refused, and changes nothing', async () => {
  const form: Context = { ...(await contextOf('gd-staff')), key: randomUUID() };
  const kind = { filer: 'gd', reporter: 'each', state: 'draft' };
  const [first, second] = [await newRecord(database, kind), await newRecord(database, kind)];
  await attempts['reading.submit'](form, first);
  await expect(attempts['reading.submit'](form, second)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(attempts['reading.withdraw'](form, first)).rejects.toMatchObject({ kind: 'conflict' });
  expect(await historyOf(second.indicatorId, second.id)).toBe(0);
});

test('the same key of another person is another form', async () => {
  const key = randomUUID();
  const kind = { filer: 'gd', reporter: 'shared', state: 'draft' };
  const record = await newRecord(database, kind);
  await attempts['reading.submit']({ ...(await contextOf('gd-staff')), key }, record);
  const next = { ...record, version: record.version + 1 };
  await attempts['reading.approve']({ ...(await contextOf('gd-reviewer')), key }, next);
  expect(await historyOf(record.indicatorId, record.id)).toBe(2);
});

test('a form that was refused may be sent again under its key once it is in order', async () => {
  const form: Context = { ...(await contextOf('gd-staff')), key: randomUUID() };
  const record = await newRecord(database, { filer: 'gd', reporter: 'each', state: 'draft' });
  await database.owner('update readings set value = null where id = $1', [record.id]);
  const refused = await attempts['reading.submit'](form, record).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  await database.owner('update readings set value = 5 where id = $1', [record.id]);
  const answer: Outcome = await attempts['reading.submit'](form, record);
  expect(answer.ids).toEqual([record.id]);
});
