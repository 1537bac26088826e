import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOwner } from './owner';
import { findTotalDifferences, rebuildTotals } from './totals';
import { byKind, byPairing, countActivities, keptActivities } from './testing/activity-sums';
import { letWrite } from './testing/activity-writers';
import { freshDatabase, type TestDatabase } from './testing/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  // Which steps meet is chance, and a run in which no correction came to its end says nothing of them.
  for (let round = 0; round < 12 && (await corrected()) === 0; round += 1) {
    await letWrite(database, { writers: 4, each: 220, seed: `round ${round}` });
  }
});
afterAll(() => database.drop());

const corrected = async () => (await database.owner('select from activities where is_superseded')).length;

test('totals are what the rows come to, whatever was done to them', async () => {
  expect((await countActivities(database, byKind)).length).toBeGreaterThan(3);
  expect(await corrected()).toBeGreaterThan(0);
  expect(await keptActivities(database, 'activity_months')).toEqual(await countActivities(database, byKind));
  expect(await keptActivities(database, 'pairing_months')).toEqual(
    await countActivities(database, byPairing),
  );
  expect(await asOwner(database.ownerUrl, findTotalDifferences)).toEqual([]);
});

describe('npm run totals', () => {
  test.each([
    [
      'a sum that is off',
      'update activity_months set money_fen = money_fen + 1 where activities > 0',
      'activity_months',
    ],
    ['a row that is gone', 'delete from pairing_months where activities > 0', 'pairing_months'],
    [
      'a row too many',
      `insert into activity_months select programme_id, department_id, '2020-01-01', 1, 0, 0, 0, kind, slot
        from activity_months limit 1`,
      'activity_months',
    ],
  ])('finds %s, and counting anew mends it', async (_, fault, table) => {
    await database.owner(fault);
    const found = await asOwner(database.ownerUrl, findTotalDifferences);
    expect(new Set(found.map((one) => one.table))).toEqual(new Set([table]));
    await asOwner(database.ownerUrl, rebuildTotals);
    expect(await asOwner(database.ownerUrl, findTotalDifferences)).toEqual([]);
    expect(await keptActivities(database, 'pairing_months')).toEqual(
      await countActivities(database, byPairing),
    );
  });
});
