import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tally } from './testing/activity-writers';
import { freshDatabase, type TestDatabase } from './testing/database';
import { moneyFaults } from './testing/money-check';
import { letMoneyFlow, moneySteps } from './testing/money-writers';

let database: TestDatabase;
let tally: Tally;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const count = async (sql: string) => (await database.owner<{ n: number }>(sql))[0]?.n ?? 0;

test('after thousands of random acts of 8 writers at once all money is where it is said to be', async () => {
  tally = await letMoneyFlow(database, { writers: 8, each: 640, seed: 'money' });
  const acts = [...tally.values()].reduce((sum, { done, refused }) => sum + done + refused, 0);
  expect(acts).toBeGreaterThanOrEqual(4000);
  // A run in which some step never succeeds says nothing of it.
  expect(moneySteps.filter((step) => (tally.get(step)?.done ?? 0) < 10)).toEqual([]);
  expect(await moneyFaults(database)).toEqual([]);
}, 300_000);

test('some of it went where walls stand: entries taken off, out of matches, and more than there is refused', async () => {
  expect(
    await count(`select count(*)::int as n from flows where reverses_id is not null and state = 'approved'`),
  ).toBeGreaterThan(10);
  expect(
    await count('select count(*)::int as n from matches where ended_by_flow_id is not null'),
  ).toBeGreaterThan(0);
  expect(tally.get('approve')?.refused).toBeGreaterThan(10);
  expect(tally.get('submit')?.refused).toBeGreaterThan(10);
});

test('history tells each act that was done once, and no other', async () => {
  const rows = await database.owner<{ command: string; n: number }>(
    `select command, count(*)::int as n from history where command like 'flow.%' or command like 'match.%' group by 1`,
  );
  const told = Object.fromEntries(rows.map(({ command, n }) => [command, n]));
  const nameOf = (step: string) =>
    ['open', 'agree', 'dispute', 'propose', 'reopen'].includes(step)
      ? `match.${step}`
      : `flow.${step === 'enter' ? 'save' : step}`;
  const done = Object.fromEntries([...tally].map(([step, of]) => [nameOf(step), of.done]));
  expect(told).toEqual(done);
});

test.each([
  [
    'an amount that somebody changed',
    `update flows set amount_fen = amount_fen + 1 where id = (select min(id) from flows where state = 'approved'
      and stage = 'pledged' and amount_fen > 0)`,
    'is kept wrong',
  ],
  [
    'more paid than was pledged',
    `insert into flows (programme_id, department_id, organisation_id, state, official_on, submitted_by, changed_by, stage, form,
        project_id, amount_fen, flowed_on, voucher, payer, payee, excess, note)
      select programme_id, department_id, organisation_id, state, official_on, submitted_by, changed_by, 'paid', form, project_id,
        1000000000, flowed_on, voucher, payer, payee, '', note from flows where stage = 'pledged' and state = 'approved'
        and source not in (select source from flows where excess <> '') limit 1`,
    'comes to more than there is',
  ],
  [
    'an entry in two live matches',
    `drop index match_flows_once;
    insert into match_flows (match_id, flow_id) select m.id, l.flow_id from matches m, match_flows l
      where m.state <> 'reopened' and l.is_live and l.match_id <> m.id limit 1`,
    'is in two live matches',
  ],
  [
    'a match of what was taken off',
    `update match_flows set is_live = true where (match_id, flow_id) = (select l.match_id, l.flow_id from match_flows l
      join flows r on r.reverses_id = l.flow_id and r.state = 'approved' where not l.is_live limit 1)`,
    'which was taken off',
  ],
  [
    'a difference that is not the entries’',
    `update matches set difference_fen = difference_fen + 7 where id = (select max(id) from matches where reason is not null
      and state = 'reopened')`,
    'is not what its entries are',
  ],
])('the check would see %s', async (_, sql, sentence) => {
  const seen = async () => (await moneyFaults(database)).filter((fault) => fault.includes(sentence)).length;
  const before = await seen();
  // Triggers would not let it in, or would keep the sums. The checker looks from another connection, so that each fault stays.
  await database.owner(
    `alter table flows disable trigger user; alter table match_flows disable trigger user; ${sql};
    alter table flows enable trigger user; alter table match_flows enable trigger user`,
  );
  expect(await seen()).toBeGreaterThan(before);
});
