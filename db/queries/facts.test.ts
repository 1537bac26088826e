import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '@/db/client';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { readFacts, standingFrom } from './facts';
import { chosen, listProgrammes } from './programme';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const shown = { year: 2025, date: '2025-09-30' };

async function facts(login: 'gd-leader' | 'gz-staff', date = shown.date) {
  const actor = await actorOf(login);
  return reading(actor, async (tx, snapshot) =>
    readFacts(tx, snapshot, chosen(await listProgrammes(tx, snapshot), undefined), { ...shown, date }),
  );
}

test('two people read the same facts, which stand as they stood', async () => {
  const [one, other] = [await facts('gd-leader'), await facts('gz-staff')];
  expect(other).toBe(one);
  expect(standingFrom(other, 2025, shown.date)).toBe(standingFrom(one, 2025, shown.date));
  expect(standingFrom(one, 2025, '2025-10-01')).not.toBe(standingFrom(one, 2025, shown.date));
});

test.each([
  [
    'a target',
    "insert into targets (indicator_id, year, revision, value, reason, document_number, department_id, proposed_by, proposed_on) select i.id, 2025, 1, 5, '理由', '文号', a.department_id, a.id, '2025-03-01' from indicators i, accounts a where i.code = '0.2.1' and a.login = 'gd-reviewer'",
  ],
  ['a word of the plan', "update measures set title = title || '（修订）' where code = '2.1'"],
  ['a threshold of the programme', `update programmes set settings = settings || '{"slippingPoints": 25}'`],
  [
    'who answers',
    "update responsibilities set from_on = '2023-02-01' where id = (select min(id) from responsibilities)",
  ],
  [
    'an official figure',
    "insert into readings (indicator_id, department_id, organisation_id, period, year, ends_on, reporter, slot, state, value, submitted_by, changed_by, official_on) select i.id, a.department_id, a.organisation_id, '2025-Q1', 2025, '2025-03-31', 'each', a.department_id, 'approved', 3, a.id, a.id, '2025-04-02' from indicators i, accounts a where i.code = '0.2.1' and a.login = 'gd-staff'",
  ],
  ['the figure itself', 'update readings set value = 4'],
])('what is remembered gives way when %s changes', async (_, sql) => {
  const before = await facts('gd-leader');
  await database.owner(sql);
  const after = await facts('gd-leader');
  expect(after).not.toBe(before);
  expect(await facts('gz-staff')).toBe(after);
});

test('the facts are the same however PostgreSQL plans them', async () => {
  // Planned anew five times on a connection, and then once for all.
  const first = await facts('gd-leader');
  for (let round = 0; round < 12; round += 1) {
    await database.owner('select pg_current_xact_id()');
    expect(await facts('gd-leader')).toBe(first);
  }
});

test('of more programmes than are remembered, asked for at once, each gets its facts', async () => {
  const actor = await actorOf('gd-leader');
  const names = Array.from({ length: 9 }, (_, at) => `方案 ${at + 1}`);
  const named = (name: string) =>
    reading(actor, async (tx, snapshot) =>
      readFacts(tx, snapshot, { ...chosen(await listProgrammes(tx, snapshot), undefined), name }, shown),
    );
  for (let round = 0; round < 5; round += 1) {
    const asked = [...names, ...names.toReversed()];
    const found = await Promise.all(asked.map(named));
    expect(found.map(({ programme }) => programme.name)).toEqual(asked);
  }
});
