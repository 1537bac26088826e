import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { pairingRecords } from '@/db/testing/pairing-records';
import { moneyOfAreas, moneyOfPages } from '@/db/testing/area-sums';
import { trustWorld } from '@/db/testing/trusts';
import { readFlows } from './flow-list';

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
});
afterAll(() => database.drop());

const today = '2025-09-30';
const shown = () => moneyOfPages({ year: 2025, date: today }, today);
const counted = () => moneyOfAreas(database, 2025, today);

test('the money of areas three and seven follows each entry, and together it is the overview’s and the year’s', async () => {
  const charity = await world.projects.official({ kind: 'charity' });
  const child = await world.projects.official();
  const trust = await trustWorld(database).official({ sizeFen: '100' });
  const pairing = await pairingRecords(database)({ filer: 'gd', reporter: '-', state: 'confirmed' });
  const ofTrust = { projectId: '', trustId: String(trust) };
  const ofPairing = { projectId: '', pairingId: String(pairing.id) };
  let twice = 0;
  const steps: (() => Promise<unknown>)[] = [
    () => world.official('pledged', charity, '8'),
    () => world.official('pledged', child, '5.5'),
    () => world.official('paid', child, '5', { flowedOn: '2025-09-01' }),
    () => world.official('pledged', 0, '3', ofTrust),
    () => world.official('pledged', 0, '2', { ...ofPairing, form: 'goods' }),
    () => world.official('paid', 0, '1.25', { ...ofPairing, form: 'goods' }),
    () => world.official('received', child, '4.999950', { flowedOn: '2025-09-03' }),
    () => world.official('used', child, '0.000001', { flowedOn: '2025-09-30' }),
    async () => (twice = await world.official('paid', charity, '6')),
    () => world.reversed(twice, 'paid'),
    () =>
      database.owner(`update projects set kind = 'child-care', field = 'children' where first_id = $1`, [
        charity,
      ]),
  ];
  let before = await shown();
  for (const [at, step] of steps.entries()) {
    await step();
    const now = await shown();
    const wanted = await counted();
    expect(now, `after step ${at}`).toEqual(wanted);
    expect(now, `step ${at} changes something`).not.toEqual(before);
    before = now;
  }
  expect(before.areas).toEqual({
    'social-forces': { pledged: 5_000_000, paid: 1_250_000, received: 0, used: 0 },
    'child-care': { pledged: 13_500_000, paid: 5_000_000, received: 4_999_950, used: 1 },
  });
});

test('another year’s money, and what is not approved, is not among it', async () => {
  const before = await shown();
  const child = await world.projects.official();
  await world.official('pledged', child, '9', { flowedOn: '2024-12-31' });
  await world.draft('pledged', child, '7');
  expect(await shown()).toEqual(before);
  const last = await moneyOfPages({ year: 2024, date: today }, today);
  expect(last.areas['child-care'].pledged).toBe(9_000_000);
  expect(last).toEqual(await moneyOfAreas(database, 2024, today));
});

test('the list shows of an area the entries that its sums are of, each in one area', async () => {
  const reader = await actorOf('gz-leader');
  const linesOf = async (area?: 'social-forces' | 'child-care') =>
    (await readFlows(reader, { area }, today)).lines;
  const [all, third, seventh] = [
    await linesOf(),
    await linesOf('social-forces'),
    await linesOf('child-care'),
  ];
  expect([third.length, seventh.length].every((count) => count > 0)).toBe(true);
  const ids = (lines: typeof all) => lines.map(({ id }) => id).sort();
  expect(ids([...third, ...seventh])).toEqual(ids(all));
  const sum = third
    .filter(({ stage, flowedOn }) => stage === 'pledged' && flowedOn >= '2025-01-01')
    .reduce((total, { amountFen }) => total + amountFen, 0);
  expect(sum).toBe((await shown()).areas['social-forces'].pledged);
});

test('a total that is kept wrong is seen', async () => {
  await database.owner(
    `update source_months set amount_fen = amount_fen + 1 where stage = 'paid' and source like 'project:%'`,
  );
  expect(await shown()).not.toEqual(await counted());
});
