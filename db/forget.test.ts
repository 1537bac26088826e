import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn } from '@/db/commands/session';
import { proposeTarget } from '@/db/commands/target';
import { demoPassword, type Login } from '@/db/seed/people';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.owner('delete from idempotency'));

const count = async (what: string) =>
  (await database.owner<{ count: number }>(`select count(*)::int as count from ${what}`))[0]?.count;

async function propose(year: number, key: string = randomUUID()) {
  const [indicator] = await database.owner<{ id: number }>(
    "select id from indicators where aggregation = 'sum' order by id limit 1",
  );
  const form = {
    indicatorId: indicator?.id,
    revision: 0,
    value: '1',
    reason: '测试',
    documentNumber: '测试1号',
  };
  return proposeTarget({ ...(await contextOf('gd-reviewer')), key }, { ...form, year });
}

/** Answers that this person got so long ago. */
const answered = (login: Login, ago: string, howMany: number) =>
  database.owner(
    `insert into idempotency (account_id, key, command, input_hash, outcome, created_at)
     select a.id, gen_random_uuid(), 'target.propose', 'x', '{}', now() - $2::interval
       from accounts a, generate_series(1, $3) where a.login = $1`,
    [login, ago, howMany],
  );

test('an answer to a form is kept for 48 hours, then goes when the person sends another one', async () => {
  const key = randomUUID();
  const kept = await propose(2031, key);
  await answered('gd-reviewer', '47 hours 59 minutes', 3);
  await answered('gd-reviewer', '48 hours 1 second', 5);
  await answered('gz-reviewer', '1 year', 2);
  await propose(2032);
  expect(await count('idempotency')).toBe(1 + 3 + 2 + 1);
  expect(await propose(2031, key)).toEqual(kept);
});

test('no more than a hundred old answers go at once', async () => {
  await answered('gd-reviewer', '3 days', 150);
  for (const [year, left] of [
    [2033, 50],
    [2034, 0],
  ] as const) {
    await propose(year);
    expect(await count("idempotency where created_at < now() - interval '48 hours'")).toBe(left);
  }
});

test('sessions are kept for 184 days after their end, then go a hundred at a time as people sign in', async () => {
  await database.owner(`insert into sessions (token_hash, account_id, epoch, expires_at, source)
    select 'old-' || n, 1, 0, now() - interval '184 days 1 minute', '203.0.113.9' from generate_series(1, 150) n`);
  await database.owner(`insert into sessions (token_hash, account_id, epoch, expires_at, source)
    values ('kept', 1, 0, now() - interval '183 days 23 hours', '203.0.113.9')`);
  for (const left of [50, 0]) {
    await signIn({ login: 'gd-staff', password: demoPassword }, { source: 'loopback', presented: null });
    expect(await count("sessions where token_hash like 'old-%'")).toBe(left);
  }
  expect(await count("sessions where token_hash = 'kept'")).toBe(1);
});
