import { afterAll, beforeAll, expect, test } from 'vitest';
import { findReading } from '@/db/queries/reading-record';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { addPerson } from '@/db/testing/people';
import { newRecord, period, prepareRecords, type TestRecord } from '@/db/testing/records';
import type { Actor } from '@/domain/actor';
import { Refusal } from '@/domain/refusal';
import { saveReadings } from './save';

const writers = 16;
const edits = 50;
const today = '2025-09-30';

let database: TestDatabase;
let actors: Actor[];
beforeAll(async () => {
  database = await freshDatabase();
  await prepareRecords(database);
  actors = await Promise.all(
    Array.from({ length: writers }, (_, at) =>
      addPerson(database, {
        login: `writer-${at}`,
        name: `填报员${at + 1}号`,
        like: 'gd-staff',
        roles: ['staff'],
      }),
    ),
  );
});
afterAll(() => database.drop());

/** Reads the figure, types the next one and saves; what the person was told, or null when it was saved. */
async function edit(actor: Actor, { id, indicatorId }: TestRecord, value: string): Promise<string | null> {
  const seen = await findReading(actor, id, today);
  const version = seen?.reading.version ?? 0;
  const context = { actor, today, requestId: `writer-${actor.login}` };
  try {
    await saveReadings(context, { entries: [{ indicatorId, period: period.code, version, value }] });
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'conflict') return error.message;
    throw error;
  }
}

test(`of ${writers} people with ${edits} edits each of one figure none overwrites another unseen`, async () => {
  const record = await newRecord(database, { filer: 'gd', reporter: 'each', state: 'draft' });
  await database.owner('update readings set version = 1 where id = $1', [record.id]);
  const told: (string | null)[] = [];
  await Promise.all(
    actors.map(async (actor, writer) => {
      for (let at = 0; at < edits; at += 1)
        told.push(await edit(actor, record, String(1000 * (writer + 1) + at)));
    }),
  );
  const saved = told.filter((message) => message === null).length;
  const [stands] = await database.owner<{ version: number; value: string; name: string }>(
    'select r.version, r.value, a.name from readings r join accounts a on a.id = r.changed_by where r.id = $1',
    [record.id],
  );
  const entries = await database.owner<{ name: string; version: string; value: string }>(
    `select account_name as name, after ->> 'version' as version, after ->> 'value' as value from history
      where subject_kind = 'reading' and subject_id = $1 order by id`,
    [record.id],
  );
  expect(told).toHaveLength(writers * edits);
  expect(saved).toBe((stands?.version ?? 0) - 1);
  expect(saved).toBeGreaterThan(edits);
  // Every other edit was refused with the name of a writer, when, and how the figure stands now.
  const refused = told.filter((message) => message !== null);
  expect(refused.length).toBeGreaterThan(writers);
  for (const message of refused) {
    expect(message).toMatch(
      /^填报员\d+号已于.+改动了这条填报值（现为“暂存”第 \d+ 版）；您填写的内容仍在页面上/,
    );
  }
  // History knows every edit that was saved, in order, and the last of them stands.
  expect(entries.map(({ version }) => Number(version))).toEqual(
    Array.from({ length: saved }, (_, at) => at + 2),
  );
  expect(entries.at(-1)).toEqual({
    name: stands?.name,
    version: String(stands?.version),
    value: String(Number(stands?.value)),
  });
});

test('of 16 people who begin one shared figure at once, of either side, one begins it', async () => {
  const others = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      addPerson(database, {
        login: `other-${at}`,
        name: `黔方填报员${at + 1}号`,
        like: 'gz-staff',
        roles: ['staff'],
      }),
    ),
  );
  for (let round = 0; round < 20; round += 1) {
    const { indicatorId } = await newRecord(database, { filer: 'nobody', reporter: 'shared', state: 'none' });
    const place = { id: 0, version: 0, indicatorId, departmentId: 0 };
    const told = await Promise.all(
      [...actors.slice(0, 8), ...others].map((actor) => edit(actor, place, '7')),
    );
    expect(told.filter((message) => message === null)).toHaveLength(1);
    const rows = await database.owner('select from readings where indicator_id = $1', [indicatorId]);
    expect(rows).toHaveLength(1);
  }
});
