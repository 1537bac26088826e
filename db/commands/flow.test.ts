import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTotalDifferences } from '@/db/totals';
import { asOwner } from '@/db/owner';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { trustWorld } from '@/db/testing/trusts';
import { approveFlow, saveFlow, submitFlow } from './flow';
import { reverseFlow } from './flow-reverse';

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
});
afterAll(() => database.drop());

test('an entry is its own side’s word: approved there it is official, and seen by the other', async () => {
  const project = await world.projects.official();
  const id = await world.draft('pledged', project, '8');
  const staff = await contextOf('gd-staff');
  await submitFlow(staff, await world.refOf(id));
  await expect(approveFlow(staff, await world.refOf(id))).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(approveFlow(await contextOf('gz-reviewer'), await world.refOf(id))).rejects.toMatchObject({
    kind: 'missing',
  });
  await approveFlow(await contextOf('gd-reviewer'), await world.refOf(id));
  const [row] = await database.owner('select state, official_on::text as on from flows where id = $1', [id]);
  expect(row).toEqual({ state: 'approved', on: '2025-09-30' });
  await expect(
    saveFlow(staff, { ...world.typed('pledged', project, '9'), ...(await world.refOf(id)) }),
  ).rejects.toMatchObject({ kind: 'conflict' });
});

test('each side enters its own stages, of one source that both stand by', async () => {
  const project = await world.projects.official();
  const at = (field: string, sentence: string) => ({
    fields: { [field]: expect.stringContaining(sentence) as string },
  });
  const enter = async (login: 'gd-staff' | 'gz-staff', changed: Record<string, unknown>) =>
    saveFlow(await contextOf(login), {
      ...{ ...world.typed('pledged', project, '1'), programme: await world.programme() },
      ...changed,
    });
  await expect(enter('gz-staff', {})).rejects.toMatchObject(at('stage', '由支援一方登记'));
  await expect(enter('gd-staff', { stage: 'used' })).rejects.toMatchObject(at('stage', '由受援一方登记'));
  await expect(enter('gd-staff', { projectId: '' })).rejects.toMatchObject(at('source', '请先选定'));
  await expect(enter('gd-staff', { pairingId: '1' })).rejects.toMatchObject(at('source', '只选一个'));
  await expect(enter('gd-staff', { amountFen: '0' })).rejects.toMatchObject(at('amountFen', '大于 0'));
  const draft = await world.projects.draft('gd-staff');
  await expect(enter('gd-staff', { projectId: String(draft) })).rejects.toMatchObject(
    at('projectId', '没有找到双方互认的项目'),
  );
});

test('no stage comes to more than the one before it, unless the entry says why', async () => {
  const project = await world.projects.official();
  await world.official('pledged', project, '8');
  const more = await world.draft('paid', project, '8.000001');
  await expect(world.handIn(more, 'paid')).rejects.toThrow(
    '还不能提交：登记后累计拨付 8.000001 万元，超过累计承诺 8 万元；请核对金额，确需超出的填写超额说明。',
  );
  await expect(world.official('pledged', project, '3')).rejects.toThrow('超过项目预算 10 万元');
  await world.official('paid', project, '8.5', { excess: '追加一笔应急款，承诺书随后补签' });
  await world.official('received', project, '8');
  await expect(world.official('used', project, '8.1')).rejects.toThrow('超过累计到账 8 万元');
});

test('what comes meanwhile is asked again when an entry becomes official', async () => {
  const project = await world.projects.official();
  await world.official('pledged', project, '5');
  const [one, other] = [await world.draft('paid', project, '3'), await world.draft('paid', project, '3')];
  await world.handIn(one, 'paid');
  await world.handIn(other, 'paid');
  await world.approve(one, 'paid');
  await expect(world.approve(other, 'paid')).rejects.toMatchObject({
    kind: 'conflict',
    message: '登记后累计拨付 6 万元，超过累计承诺 5 万元；请退回，由填报人核对金额或填写超额说明后再提交。',
  });
  // The database alone lets none in either, whatever the command would have said.
  await expect(
    database.owner(
      "update flows set state = 'approved', awaiting_id = null, official_on = '2025-09-30' where id = $1",
      [other],
    ),
  ).rejects.toMatchObject({ constraint: 'flows_within' });
});

test('a reversing entry takes one off, once, and not from under what was taken from it', async () => {
  const project = await world.projects.official();
  const pledge = await world.official('pledged', project, '8');
  const payment = await world.official('paid', project, '6');
  await expect(world.reversed(pledge, 'pledged')).rejects.toThrow('少于累计拨付 6 万元');
  const begun = await database.owner<{ id: number }>('select id from flows where reverses_id = $1', [pledge]);
  expect(begun).toHaveLength(1);
  const staff = await contextOf('gd-staff');
  const again = { ref: await world.refOf(pledge), reversedOn: '2025-06-30', reason: '再来一次' };
  await expect(reverseFlow(staff, again)).rejects.toThrow('已有冲销');
  await expect(
    saveFlow(staff, { ...world.typed('pledged', project, '1'), ...(await world.refOf(begun[0]?.id ?? 0)) }),
  ).rejects.toThrow('冲销记录与原记录一致');
  const taken = await world.reversed(payment, 'paid');
  await expect(
    reverseFlow(staff, { ref: await world.refOf(taken), reversedOn: '2025-07-01', reason: '反复' }),
  ).rejects.toThrow('不能再冲销');
  await expect(
    reverseFlow(staff, { ...again, ref: await world.refOf(await world.draft('paid', project, '1')) }),
  ).rejects.toThrow('只能冲销已审核的记录');
  const [sum] = await database.owner<{ fen: string }>(
    "select sum(amount_fen) as fen from source_months where source = 'project:' || $1 and stage = 'paid'",
    [project],
  );
  expect(Number(sum?.fen)).toBe(0);
});

test('a trust gives what it was begun with and what was added to it', async () => {
  const trusts = trustWorld(database);
  const trust = await trusts.official({ sizeFen: '100' });
  const of = { projectId: '', trustId: String(trust) };
  await expect(world.official('pledged', 0, '100.01', of)).rejects.toThrow(
    '超过信托财产（规模与追加之和） 100 万元',
  );
  await trusts.note('gd-staff', trust, 'added', '2025-06-30', { amountFen: '7' });
  const pledge = await world.official('pledged', 0, '107', of);
  await expect(world.stateOf(pledge)).resolves.toBe('approved');
  const more = await world.draft('pledged', 0, '0.01', of);
  await expect(
    database.owner(
      `update flows set state = 'approved', submitted_by = changed_by, awaiting_id = null, official_on = '2025-09-30' where id = $1`,
      [more],
    ),
  ).rejects.toMatchObject({ constraint: 'flows_within' });
});

test('the same payment entered twice is asked about once', async () => {
  const project = await world.projects.official();
  await world.draft('pledged', project, '2', { voucher: '20250303-001' });
  const twice = { voucher: '20250303-001', flowedOn: '2025-04-01', isAnother: undefined };
  await expect(world.draft('pledged', project, '2', twice)).rejects.toMatchObject({
    fields: {
      isAnother: '已登记“承诺 2 万元（2025年3月3日）”，凭证号 20250303-001。如确为另一笔，请勾选后再保存。',
    },
  });
  await expect(world.draft('pledged', project, '2', { flowedOn: '2025-04-01' })).resolves.toBeGreaterThan(0);
});

test('the kept totals are what the entries come to', async () => {
  await expect(asOwner(database.ownerUrl, findTotalDifferences)).resolves.toEqual([]);
});
