import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '@/db/client';
import { activityRecords } from '@/db/testing/activity-records';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { pairingRecords } from '@/db/testing/pairing-records';
import { pairingFilter } from '@/domain/pairing-filter';
import { readFacts } from './facts';
import { readPairings } from './pairing-list';
import { chosen, listProgrammes } from './programme';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const today = '2025-09-30';

async function shown(query: Record<string, string>) {
  return readPairings(await actorOf('gz-leader'), pairingFilter.parse(query), today);
}

test('who sleeps is the same in the list, in its count, on each line and in the indicator', async () => {
  const pair = pairingRecords(database);
  const log = activityRecords(database);
  const official = { filer: 'gd', reporter: '-', state: 'confirmed' };
  const since = (id: number, day: string) =>
    database.owner('update pairings set signed_on = $2 where id = $1', [id, day]);
  const active = await log(official);
  const late = await log(official);
  const never = await pair(official);
  const young = await pair(official);
  const gone = await pair(official);
  for (const id of [active.pairingId, late.pairingId, never.id, gone.id]) await since(id, '2024-01-01');
  await since(young.id, '2025-04-04');
  // The first day of the 180 up to today, and the day before it.
  await database.owner(`update activities set held_on = '2025-04-04' where id = $1`, [active.id]);
  await database.owner(`update activities set held_on = '2025-04-03' where id = $1`, [late.id]);
  await database.owner(
    `insert into pairing_exits (pairing_id, department_id, exited_on, reason, exited_by)
      select id, department_id, '2025-09-30', '调整', changed_by from pairings where id = $1`,
    [gone.id],
  );

  const asleep = [late.pairingId, never.id].sort();
  const all = await shown({});
  expect(
    all.lines
      .filter(({ isSleeping }) => isSleeping)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(asleep);
  expect(all.sleeping).toBe(2);
  expect((await shown({ activity: 'sleeping' })).lines.map(({ id }) => id).sort()).toEqual(asleep);
  expect((await shown({ activity: 'active' })).lines.map(({ id }) => id)).toEqual([active.pairingId]);

  const [indicator] = await database.owner<{ id: number }>(
    `select id from indicators where metric = 'pairings.active-share'`,
  );
  const facts = await reading(await actorOf('gz-leader'), async (tx, snapshot) =>
    readFacts(tx, snapshot, chosen(await listProgrammes(tx, snapshot), undefined), {
      year: 2025,
      date: today,
    }),
  );
  const share = facts.official.find(
    ({ indicatorId, period }) => indicatorId === indicator?.id && period === '2025-Q3',
  );
  expect(share).toMatchObject({ numerator: 10_000, denominator: 40_000 });
});
