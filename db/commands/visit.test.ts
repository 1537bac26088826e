import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { visitWorld } from '@/db/testing/visits';
import {
  agreeVisitWording,
  approveVisit,
  confirmVisit,
  correctVisit,
  discardVisit,
  disputeVisit,
  proposeVisitWording,
  returnVisit,
  saveVisit,
  submitVisit,
  withdrawVisit,
} from './visit';

let database: TestDatabase;
let world: ReturnType<typeof visitWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = visitWorld(database);
});
afterAll(() => database.drop());

test('a visit is entered, returned, mended, approved and confirmed by the other side', async () => {
  const id = await world.draft('gd-staff', 'gd', '2025-03-04', { outcomes: '' });
  const staff = await contextOf('gd-staff');
  await expect(submitVisit(staff, await world.refOf(id))).rejects.toThrow('还不能提交：请填写互访成果');
  const mended = { ...(await world.typed('gd', '2025-03-04')), ...(await world.refOf(id)) };
  await saveVisit(staff, mended);
  await submitVisit(staff, await world.refOf(id));
  await withdrawVisit(staff, await world.refOf(id));
  await submitVisit(staff, await world.refOf(id));
  const reviewer = await contextOf('gd-reviewer');
  await returnVisit(reviewer, { ref: await world.refOf(id), reason: '请补充人数' });
  await saveVisit(staff, { ...mended, ...(await world.refOf(id)), headcount: 9 });
  await submitVisit(staff, await world.refOf(id));
  await approveVisit(reviewer, await world.refOf(id));
  await confirmVisit(await contextOf('gz-reviewer'), await world.refOf(id));
  expect(await world.stateOf(id)).toMatchObject({ state: 'confirmed', headcount: 9 });
  const told = await database.owner<{ command: string }>(
    `select command from history where subject_kind = 'visit' and subject_id = $1 order by id`,
    [id],
  );
  expect(told.map(({ command }) => command.replace('visit.', ''))).toEqual([
    ...['save', 'save', 'submit', 'withdraw', 'submit', 'return', 'save', 'submit', 'approve', 'confirm'],
  ]);
});

test('what the sides do not agree on stays beside what they come to agree on', async () => {
  const id = await world.approved('2025-04-08');
  const [ours, theirs] = [await contextOf('gd-reviewer'), await contextOf('gz-reviewer')];
  const as = async (headcount: string) => ({
    ...(await world.typed('gd', '2025-04-08', { headcount })),
    ref: await world.refOf(id),
    reason: '与接待安排核对',
  });
  await expect(disputeVisit(theirs, await as('8'))).rejects.toThrow('您填的内容与对方相同');
  await disputeVisit(theirs, await as('11'));
  await expect(proposeVisitWording(ours, await as('11'))).rejects.toThrow('这正是对方认可的内容');
  await proposeVisitWording(ours, await as('10'));
  await expect(agreeVisitWording(ours, { ...(await world.refOf(id)), version: 1 })).rejects.toThrow(
    '改动了这条互访记录',
  );
  await agreeVisitWording(theirs, await world.refOf(id));
  expect(await world.stateOf(id)).toMatchObject({ state: 'confirmed', headcount: 10 });
  const said = await database.owner(
    `select answer, content ->> 'headcount' as said, filed ->> 'headcount' as filed from visit_answers
      where fact_id = $1 order by id`,
    [id],
  );
  expect(said).toEqual([
    { answer: 'dispute', said: '11', filed: '8' },
    { answer: 'propose', said: '10', filed: '8' },
    { answer: 'agree', said: '10', filed: '8' },
  ]);
});

test('a correction takes the place of the official visit only when the other side confirms it', async () => {
  const id = await world.approved('2025-05-20');
  const [staff, reviewer, other] = [
    await contextOf('gd-staff'),
    await contextOf('gd-reviewer'),
    await contextOf('gz-reviewer'),
  ];
  await confirmVisit(other, await world.refOf(id));
  const ref = await world.refOf(id);
  const { ids } = await correctVisit(staff, { ref, reason: '带队领导姓名有误' });
  await expect(correctVisit(staff, { ref, reason: '再更正' })).rejects.toThrow('已有一份更正正在办理');
  const next = ids[0] ?? 0;
  await saveVisit(staff, {
    ...(await world.typed('gd', '2025-05-20', { leader: '黄永太' })),
    ...(await world.refOf(next)),
  });
  await submitVisit(staff, await world.refOf(next));
  await approveVisit(reviewer, await world.refOf(next));
  expect(await world.stateOf(id)).toMatchObject({ state: 'confirmed', is_superseded: false });
  await confirmVisit(other, await world.refOf(next));
  expect(await world.stateOf(id)).toMatchObject({ is_superseded: true, leader: '黄永泰' });
  expect(await world.stateOf(next)).toMatchObject({ state: 'confirmed', leader: '黄永太' });
});

test('a second entry of the same journey is asked about, another visit is let in', async () => {
  await world.approved('2025-06-10');
  const again = { startsOn: '2025-06-09', endsOn: '2025-06-10' };
  await expect(world.draft('gz-staff', 'gd', '2025-06-09', again)).rejects.toMatchObject({
    kind: 'conflict',
    fields: { isAnother: expect.stringContaining('黄永泰率队，2025年6月10日') as string },
  });
  await expect(world.draft('gz-staff', 'gz', '2025-06-09', again)).resolves.toBeGreaterThan(0);
  await expect(
    world.draft('gz-staff', 'gd', '2025-06-09', { ...again, isAnother: 'on' }),
  ).resolves.toBeGreaterThan(0);
});

test('a draft is thrown away, what was handed in is not', async () => {
  const id = await world.draft('gz-staff', 'gz', '2025-07-01');
  const staff = await contextOf('gz-staff');
  await submitVisit(staff, await world.refOf(id));
  await expect(discardVisit(staff, await world.refOf(id))).rejects.toThrow('现为“已提交”');
  await withdrawVisit(staff, await world.refOf(id));
  await discardVisit(staff, await world.refOf(id));
  expect(await database.owner('select from visits where id = $1', [id])).toHaveLength(0);
  expect(
    await database.owner(`select from history where subject_id = $1 and command = 'visit.discard'`, [id]),
  ).toHaveLength(1);
});

test('a visit that is not over is not handed in', async () => {
  const id = await world.draft('gz-staff', 'gz', '2025-09-29', { endsOn: '2025-10-02' });
  await expect(submitVisit(await contextOf('gz-staff'), await world.refOf(id))).rejects.toThrow(
    '互访尚未结束',
  );
});

test('what a dispute or proposal leaves empty is told at its field, and can never be agreed to', async () => {
  const id = await world.approved('2025-08-05');
  const other = await contextOf('gz-reviewer');
  const as = async (changed: Record<string, string>) => ({
    ...(await world.typed('gd', '2025-08-05', changed)),
    ref: await world.refOf(id),
    reason: '与接待安排核对',
  });
  await expect(disputeVisit(other, await as({ topics: '' }))).rejects.toMatchObject({
    kind: 'invalid',
    fields: { topics: '请填写对接事项。' },
  });
  await disputeVisit(other, await as({ headcount: '5' }));
  await expect(
    proposeVisitWording(await contextOf('gd-reviewer'), await as({ endsOn: '2025-12-31' })),
  ).rejects.toMatchObject({ fields: { endsOn: '互访尚未结束；结束后再提交审核。' } });
});

test('nobody travels from a department that is no party', async () => {
  await expect(world.draft('gz-staff', 'gz', '2025-02-03', { fromId: '999' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { fromId: '请选择互访方向。' },
  });
});
