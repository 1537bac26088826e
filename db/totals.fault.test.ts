import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from './owner';
import { findTotalDifferences } from './totals';
import { byKind, byPairing, countActivities, keptActivities } from './testing/activity-sums';
import { letWrite } from './testing/activity-writers';
import { freshDatabase, type TestDatabase } from './testing/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('after 10 000 random acts of 8 writers at once totals are what the rows come to', async () => {
  const tally = await letWrite(database, { writers: 8, each: 1250, seed: 'many' });
  const done = Object.fromEntries([...tally].map(([step, of]) => [step, of.done]));
  expect([...tally.values()].reduce((sum, { done, refused }) => sum + done + refused, 0)).toBe(10_000);
  // A run in which some step never succeeds says nothing of it.
  expect(Object.entries(done).filter(([, times]) => times < 10)).toEqual([]);
  expect(await keptActivities(database, 'activity_months')).toEqual(await countActivities(database, byKind));
  expect(await keptActivities(database, 'pairing_months')).toEqual(
    await countActivities(database, byPairing),
  );
  expect(await asOwner(database.ownerUrl, findTotalDifferences)).toEqual([]);
});
