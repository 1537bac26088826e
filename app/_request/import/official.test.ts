import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveActivity, confirmActivity, submitActivity } from '@/db/commands/activity';
import { approvePairing, confirmPairing, submitPairing } from '@/db/commands/pairing';
import { readTasks } from '@/db/queries/task';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import type { Login } from '@/db/seed/people';
import { importsHere } from './here';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const sample = (name: string) =>
  readFileSync(new URL(`../../../documents/ledgers/testing/${name}.xlsx`, import.meta.url));
const today = '2025-09-30';

async function bringIn(ledger: 'pairing' | 'activity', name: string): Promise<void> {
  const staff = importsHere(await contextOf('gd-staff'));
  const { id } = await staff.bring(ledger, sample(name));
  await staff.step(id, 'commit');
}

/** The records that a person's tasks offer to decide together. */
async function offered(login: Login, kind: string) {
  const { groups } = await readTasks((await contextOf(login)).actor, undefined, today);
  const tasks = groups.find((group) => group.kind === kind)?.tasks ?? [];
  return {
    refs: tasks.flatMap(({ record }) => (record ? [{ id: record.id, version: record.version }] : [])),
  };
}

const states = async (table: 'pairings' | 'activities') =>
  Object.fromEntries(
    (
      await database.owner<{ state: string; n: number }>(
        `select state, count(*)::int as n from ${table} group by 1`,
      )
    ).map(({ state, n }) => [state, n]),
  );

test('a year of a county office becomes official in a handful of decisions', async () => {
  await bringIn('pairing', '结对帮扶台账');
  await bringIn('activity', '结对活动台账');
  const [staff, reviewer, other] = [
    await contextOf('gd-staff'),
    await contextOf('gd-reviewer'),
    await contextOf('gz-reviewer'),
  ];
  const drafts = await database.owner<{ id: string; version: number }>(
    'select id, version from activities order by id limit 2',
  );
  const tooEarly = { refs: drafts.map(({ id, version }) => ({ id: Number(id), version })) };
  await expect(submitActivity(staff, tooEarly)).rejects.toThrow(
    /^所选第 1 条：还不能提交：所属结对双方尚未互认/,
  );
  expect(await states('activities')).toEqual({ draft: 236 });

  const pairings = await database.owner<{ id: string; version: number }>(
    'select id, version from pairings order by id',
  );
  const all = { refs: pairings.map(({ id, version }) => ({ id: Number(id), version })) };
  expect((await submitPairing(staff, all)).message).toBe('已提交 50 条，等待审核。');
  await approvePairing(reviewer, await offered('gd-reviewer', 'fact-review'));
  await confirmPairing(other, await offered('gz-reviewer', 'fact-answer'));
  expect(await states('pairings')).toEqual({ confirmed: 50 });

  for (let left = 236; left > 0; left -= 200) {
    const { refs } = await offered('gd-staff', 'fact-draft');
    await submitActivity(staff, { refs: refs.slice(0, 200) });
  }
  for (let left = 236; left > 0; left -= 200) {
    const { refs } = await offered('gd-reviewer', 'fact-review');
    await approveActivity(reviewer, { refs: refs.slice(0, 200) });
  }
  for (let left = 236; left > 0; left -= 200) {
    const { refs } = await offered('gz-reviewer', 'fact-answer');
    await confirmActivity(other, { refs: refs.slice(0, 200) });
  }
  expect(await states('activities')).toEqual({ confirmed: 236 });
  const [totals] = await database.owner(
    `select sum(activities)::int as n, sum(money_fen)::text as money, sum(goods_fen)::text as goods,
      sum(beneficiaries)::int as people from activity_months`,
  );
  expect(totals).toEqual({ n: 236, money: '570190000', goods: '246970000', people: 49_486 });
  const [history] = await database.owner(
    `select count(*)::int as n from history where command in ('activity.submit', 'activity.approve', 'activity.confirm')`,
  );
  expect(history).toEqual({ n: 3 * 236 });
});

test('none of several is decided where one of them may not be, and more than 200 are too many', async () => {
  const reviewer = await contextOf('gd-reviewer');
  const ids = await database.owner<{ id: string; version: number }>(
    'select id, version from activities order by id limit 201',
  );
  const refs = ids.map(({ id, version }) => ({ id: Number(id), version }));
  await expect(approveActivity(reviewer, { refs })).rejects.toMatchObject({
    fields: { refs: '一次最多办理 200 条；请分几次办理。' },
  });
  await expect(approveActivity(reviewer, {})).rejects.toMatchObject({
    fields: { refs: '请先勾选要办理的记录。' },
  });
  const stale = [...refs.slice(0, 2), { id: refs[2]?.id ?? 0, version: 1 }];
  await expect(approveActivity(reviewer, { refs: stale })).rejects.toMatchObject({ kind: 'conflict' });
});
