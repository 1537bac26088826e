import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '@/db/client';
import { countActivities } from '@/db/testing/activity-sums';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { putActivities } from '@/db/testing/many-activities';
import { readActivityBoard } from './activity-board';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await putActivities(database, 900);
});
afterAll(() => database.drop());

let mark = 0;
async function board(date: string) {
  const [programme] = await database.owner<{ id: number }>('select min(id) as id from programmes');
  mark += 1;
  return reading(await actorOf('gz-leader'), (tx) =>
    readActivityBoard(tx, programme?.id ?? 0, { year: Number(date.slice(0, 4)), date }, `${mark}`),
  );
}

interface Line {
  readonly activities: number;
  readonly moneyFen: number;
  readonly goodsFen: number;
  readonly beneficiaries: number;
}
const text = (key: string | number, { activities, moneyFen, goodsFen, beneficiaries }: Line) =>
  [key, activities, moneyFen, goodsFen, beneficiaries].join(' ');

test('months, kinds and counties are what the rows come to, up to the month of the date', async () => {
  const { months, kinds, counties } = await board('2025-06-30');
  const places = new Map(
    (
      await database.owner<{ id: string; code: string }>(
        `select p.id::text, r.code from pairings p join organisations o on o.id = p.receiver_id join regions r on r.id = o.region_id`,
      )
    ).map(({ id, code }) => [id, code]),
  );
  const counted = async (keyOf: (row: Record<string, string>) => string | undefined) =>
    (
      await countActivities(database, (row) => {
        const isIn = (row['month'] ?? '') >= '2025-01' && (row['month'] ?? '') <= '2025-06';
        return (isIn ? keyOf(row) : undefined) ?? 'else';
      })
    ).filter((line) => !line.startsWith('else '));
  expect(months.length).toBe(6);
  expect(counties.length).toBe(2);
  expect(months.map((one) => text(one.month, one)).sort()).toEqual(
    await counted((row) => String(Number(row['month']?.slice(5)))),
  );
  expect(kinds.map((one) => text(one.kind, one)).sort()).toEqual(await counted((row) => row['kind']));
  expect(counties.map((one) => text(one.code, one)).sort()).toEqual(
    await counted((row) => places.get(row['pairing_id'] ?? '')),
  );
});

test('every key county is there, with the pairings that run in it on the date', async () => {
  const { keyCounties } = await board('2025-09-30');
  expect(keyCounties.length).toBe(20);
  const running = keyCounties
    .filter(({ pairings }) => pairings > 0)
    .map(({ code, pairings }) => `${code} ${pairings}`);
  expect(running).toEqual(['522632 3']);
  expect((await board('2025-06-09')).keyCounties.every(({ pairings }) => pairings === 0)).toBe(true);
});
