import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '@/db/command';
import { stayAlive } from '@/db/commands/import/run';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { manyActivities, type Pair } from '@/documents/ledgers/testing/many';
import { comeTo } from './come';
import { finished, forkWorker } from './spawn';
import { importsHere } from './here';

const rows = 6000;
let database: TestDatabase;
let context: Context;
let staff: ReturnType<typeof importsHere>;
let file: Buffer;
beforeAll(async () => {
  database = await freshDatabase();
  context = await contextOf('gd-staff');
  staff = importsHere(context);
  file = await manyActivities(await putPairs(database, 300), rows);
});
afterAll(() => database.drop());

/** Pairings that both sides stand by, past every wall. */
async function putPairs(database: TestDatabase, count: number): Promise<Pair[]> {
  await database.owner(
    `insert into organisations (department_id, name, kind, region_id, parent_id, path, credit_code, initials)
      select d.id, '演示社团' || n, 'social-organisation', d.region_id, o.id, '/0/', 'MANY' || lpad(n::text, 14, '0'), ''
      from generate_series(1, $1::int) n, departments d join organisations o on o.department_id = d.id and o.kind = 'department'
      where d.code = 'gd'`,
    [count],
  );
  await database.owner(
    `insert into organisations (department_id, name, kind, region_id, parent_id, path, initials)
      select o.department_id, '演示大村' || n, 'village', r.id, o.id, '/0/', '' from generate_series(1, $1::int) n,
        regions r join organisations o on o.region_id = r.id and o.kind = 'bureau' where r.code = '522632'`,
    [count],
  );
  return database.owner<Pair & Record<string, unknown>>(
    `with made as (insert into pairings (programme_id, department_id, organisation_id, changed_by, submitted_by, state, official_on,
        helper_id, receiver_id, agreement, signed_on, ways, project)
      select (select min(id) from programmes), a.department_id, a.organisation_id, a.id, a.id, 'confirmed', '2024-01-01', h.id, v.id,
        '协议', '2023-06-01', 'education', '' from accounts a, organisations h join organisations v
          on v.name = '演示大村' || substr(h.name, 5) where a.login = 'gd-staff' and h.name like '演示社团%' returning helper_id, receiver_id)
      select h.credit_code as "creditCode", v.name as village from made join organisations h on h.id = helper_id
        join organisations v on v.id = receiver_id`,
  );
}

const count = async () => {
  const [row] = await database.owner<{ n: number; history: number }>(
    `select count(*)::int as n, (select count(*)::int from history where command = 'import.commit' and subject_kind = 'activity')
      as history from activities`,
  );
  return row;
};

/** A process that is ended at some moment of its work, or by itself. */
async function killedAfter(id: number, milliseconds: number): Promise<void> {
  const { run } = await staff.standing(id);
  const child = forkWorker({ ...context, importId: id, run });
  const over = once(child, 'exit');
  await Promise.race([over, pause(milliseconds)]);
  child.kill('SIGKILL');
  await over;
}

const silent = (id: number) =>
  database.owner(`update imports set alive_at = now() - interval '1 minute' where id = $1`, [id]);

test('an import that is killed at ten moments leaves nothing, and comes to exactly all in the end', async () => {
  const id = await staff.begin('activity', file);
  await staff.start(id, 'read');
  const whole = performance.now();
  await killedAfter(id, 60_000);
  const readTime = performance.now() - whole;
  expect(await staff.standing(id)).toMatchObject({ state: 'read', added: rows, wrong: 0 });
  for (let at = 1; at <= 5; at += 1) {
    // Looked through again, and ended somewhere on the way.
    const { state } = await staff.standing(id);
    if (state !== 'read') await silent(id);
    await staff.start(id, 'read');
    await killedAfter(id, (readTime * (at - Math.random())) / 5);
    expect(await count()).toEqual({ n: 0, history: 0 });
  }
  await silent(id);
  if ((await staff.standing(id)).state !== 'read') await staff.step(id, 'read');
  expect(await staff.standing(id)).toMatchObject({ state: 'read', added: rows, wrong: 0 });
  const [kept] = await database.owner('select count(*)::int as n from import_rows where import_id = $1', [
    id,
  ]);
  expect(kept).toEqual({ n: rows });

  let committedAt = 0;
  for (let at = 1; at <= 5 && committedAt === 0; at += 1) {
    await silent(id);
    await staff.start(id, 'commit');
    await killedAfter(id, 700 + 500 * (at - Math.random()));
    const { state } = await staff.standing(id);
    const expected = state === 'committed' ? rows : 0;
    expect(await count()).toEqual({ n: expected, history: expected });
    if (state === 'committed') committedAt = at;
  }
  if (committedAt === 0) {
    await silent(id);
    await staff.step(id, 'commit');
  }
  expect(await staff.standing(id)).toMatchObject({ state: 'committed', refusal: null });
  expect(await count()).toEqual({ n: rows, history: rows });
  await silent(id);
  await expect(staff.start(id, 'commit')).rejects.toThrow('刚刚有了变动');
});

test('a process that was given up writes no more once another has begun', async () => {
  const id = await staff.begin('activity', file);
  await staff.start(id, 'read');
  const { run } = await staff.standing(id);
  const child = forkWorker({ ...context, importId: id, run });
  const over = once(child, 'exit');
  await silent(id);
  await staff.start(id, 'read');
  await expect(stayAlive({ importId: id, run, actor: context.actor })).rejects.toThrow('another process');
  await staff.work(id);
  await over;
  const [kept] = await database.owner('select count(*)::int as n from import_rows where import_id = $1', [
    id,
  ]);
  expect(kept).toEqual({ n: rows });
  // Of the same file, whether an earlier test imported it or this one runs alone.
  const there = (await count())?.n ?? 0;
  expect(await staff.standing(id)).toMatchObject({
    ...{ state: 'read', same: there, added: rows - there, changed: 0, wrong: 0 },
  });
});

test('how far it has come is told all the while, and hardly a transaction ends', async () => {
  const id = await staff.begin('activity', file);
  await staff.start(id, 'read');
  const { run } = await staff.standing(id);
  const before = await transactions();
  const over = finished({ ...context, importId: id, run });
  const told = new Set<number>();
  const ended = new AbortController();
  void over.finally(() => ended.abort());
  while (!ended.signal.aborted) {
    told.add(comeTo(id)?.done ?? 0);
    await pause(20);
  }
  expect((await transactions()) - before).toBeLessThan(10);
  expect([...told]).toEqual([...told].sort((one, other) => one - other));
  expect(told.size).toBeGreaterThan(10);
  expect(await staff.standing(id)).toMatchObject({ state: 'read', refusal: null });
});

/** How many transactions have written something, with the one that asks. */
async function transactions(): Promise<number> {
  const [row] = await database.owner<{ id: string }>('select pg_current_xact_id()::text as id');
  return Number(row?.id);
}
