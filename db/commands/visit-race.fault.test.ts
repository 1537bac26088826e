import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '@/db/command';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { visitWorld } from '@/db/testing/visits';
import { Refusal } from '@/domain/refusal';
import { confirmVisit, correctVisit, disputeVisit, saveVisit } from './visit';

const races = 100;

let database: TestDatabase;
let world: ReturnType<typeof visitWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = visitWorld(database);
});
afterAll(() => database.drop());

const answered = (attempt: Promise<Outcome>) =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.kind;
      throw error;
    },
  );

const countOf = async (sql: string, id: number) =>
  Number((await world.one<{ n: string }>(`select count(*) as n from ${sql}`, [id])).n);

test(`of a reviewer who confirms and one who disputes at once one wins and the other is told, ${races} times`, async () => {
  const [one, other] = [await contextOf('gz-reviewer'), await contextOf('gz-reviewer')];
  const won = { confirmed: 0, disputed: 0 };
  for (let round = 0; round < races; round += 1) {
    const id = await world.approved('2025-03-04', { isAnother: 'on' });
    const ref = await world.refOf(id);
    const contested = {
      ...(await world.typed('gd', '2025-03-04', { headcount: '3' })),
      ref,
      reason: '人数不符',
    };
    const acts = [() => confirmVisit(one, ref), () => disputeVisit(other, contested)];
    const told = `history where subject_kind = 'visit' and subject_id = $1`;
    const before = await countOf(told, id);
    const answers = await Promise.all(
      (round % 2 === 0 ? acts : acts.toReversed()).map((act) => answered(act())),
    );
    expect(answers.toSorted()).toEqual(['conflict', 'done']);
    expect(await countOf(told, id)).toBe(before + 1);
    expect(await countOf('visit_answers where fact_id = $1', id)).toBe(1);
    const { state } = await world.stateOf(id);
    won[state as keyof typeof won] += 1;
  }
  expect(won.confirmed + won.disputed).toBe(races);
});

test('a form that is sent twenty times at once is one visit', async () => {
  const context = { ...(await contextOf('gz-staff')), key: randomUUID() };
  const { slug } = await world.one<{ slug: string }>(
    'select slug from programmes where id > $1 limit 1',
    [0],
  );
  const visit = { ...(await world.typed('gz', '2025-04-01')), programme: slug };
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => saveVisit(context, visit)));
  expect(new Set(outcomes.map(({ ids }) => ids[0])).size).toBe(1);
  expect(await countOf(`visits where starts_on = '2025-04-01' and id > $1`, 0)).toBe(1);
});

test('of ten corrections begun at once there is one', async () => {
  const id = await world.approved('2025-05-06', { isAnother: 'on' });
  await confirmVisit(await contextOf('gz-reviewer'), await world.refOf(id));
  const [staff, ref] = [await contextOf('gd-staff'), await world.refOf(id)];
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => answered(correctVisit(staff, { ref, reason: '人数有误' }))),
  );
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'conflict')).toHaveLength(9);
  expect(await countOf('visits where origin_id = $1', id)).toBe(1);
});
