import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { collectGarbage } from '@/lib/garbage';
import { lookingUp, purposely, reading, together } from './client';
import { connections } from './connections';
import { sqlState } from './retry';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('a query that fails says what it was and why, but not what it was asked with', async () => {
  const asked = purposely('session', (tx) => tx.execute(sql`select ${'geheim'} from nowhere`));
  const error: unknown = await asked.catch((failure: unknown) => failure);
  expect(sqlState(error)).toBe('42P01');
  expect(inspect(error)).toContain('select $1 from nowhere');
  expect(inspect(error)).not.toContain('geheim');
});

test('who cannot be made out is answered nothing, and the connection serves the next one', async () => {
  const actor = await actorOf('gd-leader');
  const nobody = { ...actor, accountId: "1'" as unknown as number };
  const asked = reading(nobody, (tx) => tx.execute(sql`select 1`));
  expect(sqlState(await asked.catch((failure: unknown) => failure))).toBe('42601');
  const { rows } = await reading(actor, (tx) => tx.execute(sql`select app_account() as account`));
  expect(rows).toEqual([{ account: actor.accountId }]);
});

test('what is read was all read of one snapshot, and cannot be written', async () => {
  const actor = await actorOf('gd-leader');
  const seen = sql`select pg_current_snapshot()::text as seen`;
  await reading(actor, async (tx, snapshot) => {
    const [{ rows: first }] = await together([tx.execute<{ seen: string }>(seen)]);
    await database.owner('create table written ()');
    const { rows: second } = await tx.execute(seen);
    expect(second).toEqual(first);
    expect(await snapshot).toContain(first[0]?.seen);
  });
  const writing = reading(actor, (tx) => tx.execute(sql`update sessions set ended_at = now()`));
  expect(sqlState(await writing.catch((failure: unknown) => failure))).toBe('25006');
});

test('a snapshot has another name after a write, and for whoever sees other rows', async () => {
  const named = async (login: 'gd-leader' | 'gz-leader') =>
    reading(await actorOf(login), (_, snapshot) => snapshot);
  const before = await named('gd-leader');
  await database.owner('create table written_again ()');
  expect(await named('gd-leader')).not.toBe(before);
  const side = (name: string) => name.split(' ').at(-1);
  expect(side(await named('gz-leader'))).not.toBe(side(before));
});

test('who only read is not in a transaction for long, whether or not the connection is asked again', async () => {
  const begun = sql<string>`now()::text`;
  const read = async () =>
    reading(await actorOf('gd-leader'), async (tx) => (await tx.execute(sql`select ${begun} as begun`)).rows);
  const [first, second] = [await read(), await read()];
  expect(second).not.toEqual(first);
  await pause(100);
  const held = await database.owner(
    "select from pg_stat_activity join pg_locks using (pid) where datname = current_database() and usename = 'app_rw'",
  );
  expect(held).toEqual([]);
});

test('where a bundle of the server has modules of its own, they end what another one left open', async () => {
  const actor = await actorOf('gd-leader');
  vi.resetModules();
  const other = await import('./client');
  await reading(actor, (tx) => tx.execute(sql`select 1`));
  const written = other.writing(actor, async (tx) => {
    await tx.execute(sql`create temporary table mine ()`);
    await pause(50);
    return tx.execute(sql`select from mine`);
  });
  expect((await written).rows).toEqual([]);
});

test('a look-up ends behind the one thing it asks', async () => {
  const purpose = sql`select current_setting('app.purpose', true) as purpose`;
  const answers = await lookingUp('session', async (tx) => [
    await tx.execute(purpose),
    await tx.execute(purpose),
  ]);
  expect(answers.map(({ rows }) => rows)).toEqual([[{ purpose: 'session' }], [{ purpose: '' }]]);
});

test('a look-up that fails before it asks leaves no transaction behind', async () => {
  const failing = lookingUp('session', () => Promise.reject(new Error('not asked')));
  await expect(failing).rejects.toThrow('not asked');
  const [clock] = await database.owner<{ now: string }>('select now()::text as now');
  const begun = sql`select now() > ${clock?.now}::timestamptz as later`;
  expect((await lookingUp('session', (tx) => tx.execute(begun))).rows).toEqual([{ later: true }]);
});

test('of what is asked together every answer is waited for, also after a failure', async () => {
  let ended = false;
  const late = async () => {
    await pause(50);
    ended = true;
  };
  const asked = lookingUp('session', (tx) => together([tx.execute(sql`select from nowhere`), late()]));
  expect(sqlState(await asked.catch((failure: unknown) => failure))).toBe('42P01');
  expect(ended).toBe(true);
});

test('a connection does not keep the request that first used it', async () => {
  connections();
  const requests = new AsyncLocalStorage<object>();
  const ask = async () => {
    const request = {};
    await requests.run(request, () => lookingUp('session', (tx) => tx.execute(sql`select 1`)));
    return new WeakRef(request);
  };
  const asked = await ask();
  await pause(0);
  await collectGarbage();
  expect(asked.deref()).toBeUndefined();
});
