import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProject } from '@/db/queries/project-record';
import { readProjects } from '@/db/queries/project-list';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { projectWorld } from '@/db/testing/projects';
import { approveProject, confirmProject, correctProject, saveProject, submitProject } from './project';
import { noteProject, strikeProjectEvent } from './project-event';

let database: TestDatabase;
let world: ReturnType<typeof projectWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = projectWorld(database);
});
afterAll(() => database.drop());

const today = '2025-09-30';

test('a project is entered by a county, climbs, and is confirmed by the other department', async () => {
  const id = await world.draft('gz-county', { summary: '' });
  const county = await contextOf('gz-county');
  await expect(submitProject(county, await world.refOf(id))).rejects.toThrow('还不能提交：请填写项目内容');
  const { row, content } = (await findProject(county.actor, id, today)) ?? {};
  await saveProject(county, {
    ...content,
    ...{ id, version: row?.version ?? 0, budgetFirstFen: '10', children: '300', summary: '建立阅读角' },
    ...{ partnerId: String(content?.partnerId) },
    ...{
      budgetSecondFen: '',
      budgetPublicFen: '',
      budgetOtherFen: '',
      elderly: '',
      disabled: '',
      otherPeople: '',
    },
  });
  await submitProject(county, await world.refOf(id));
  await approveProject(await contextOf('gz-prefecture'), await world.refOf(id));
  await approveProject(await contextOf('gz-reviewer'), await world.refOf(id));
  await confirmProject(await contextOf('gd-reviewer'), await world.refOf(id));
  const seen = await findProject(await actorOf('gd-leader'), id, today);
  expect(seen).toMatchObject({ row: { state: 'confirmed' }, standing: 'planned', isBrand: false });
});

test('one side leads, the other works with it, and it is where people are helped', async () => {
  const other = await world.put('440100');
  const at = (fields: Record<string, string>) => ({ kind: 'invalid', fields });
  const draft = (changed: Record<string, unknown>) => world.draft('gd-staff', changed);
  await expect(draft({ partnerId: other.id })).rejects.toMatchObject(
    at({ partnerId: '合作单位应是牵头单位的另一方；请重新选择。' }),
  );
  await expect(draft({ regionId: other.regionId })).rejects.toMatchObject(
    at({ regionId: '请选择受援一方的市（州）或县（市、区）。' }),
  );
  await expect(draft({ leadId: 999_999 })).rejects.toMatchObject({ kind: 'invalid' });
  const elsewhere = await world.put('522631');
  await expect(world.draft('gz-county', { partnerId: elsewhere.id })).rejects.toMatchObject(
    at({ leadId: '牵头和合作单位都不在本单位辖区内；请由其所在地民政部门登记。' }),
  );
});

test('the same name at the same time is asked about once', async () => {
  await world.draft('gd-staff', { name: '同名项目' });
  await expect(world.draft('gd-staff', { name: '同名项目' })).rejects.toMatchObject({
    kind: 'conflict',
    fields: { isAnother: expect.stringContaining('2025年1月1日') as string },
  });
  await expect(world.draft('gd-staff', { name: '同名项目', isAnother: 'on' })).resolves.toBeGreaterThan(0);
  const next = { name: '同名项目', startsOn: '2026-01-01', endsOn: '2026-12-31' };
  await expect(world.draft('gd-staff', next)).resolves.toBeGreaterThan(0);
});

test('its life is told by the side that entered it, and recognised by each for itself', async () => {
  const id = await world.official();
  await expect(world.note('gd-staff', id, 'disclosed', '2025-03-01')).rejects.toMatchObject({
    fields: { happenedOn: expect.stringContaining('请先登记启动') as string },
  });
  await world.note('gd-staff', id, 'started', '2025-01-05');
  await expect(world.note('gz-staff', id, 'finished', '2025-05-05')).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await world.note('gz-staff', id, 'audit', '2025-05-05');
  await world.note('gd-staff', id, 'recognised', '2025-05-06');
  const brandNow = async () => (await findProject(await actorOf('gz-leader'), id, today))?.isBrand;
  expect(await brandNow()).toBe(false);
  await world.note('gz-staff', id, 'recognised', '2025-05-07');
  expect(await brandNow()).toBe(true);
  await expect(world.note('gd-staff', id, 'stopped', '2025-06-01')).rejects.toMatchObject({
    fields: { note: expect.stringContaining('资金处理') as string },
  });
  await world.note('gd-staff', id, 'stopped', '2025-06-01', '合作终止，余款退回。');
  const seen = await findProject(await actorOf('gz-leader'), id, today);
  expect(seen).toMatchObject({ standing: 'stopped', disclosure: { lateSince: '2025-04-05' } });
});

test('what was entered by mistake is struck by its side, and stays', async () => {
  const id = await world.official();
  await world.note('gd-staff', id, 'started', '2025-01-05');
  await world.note('gd-staff', id, 'disclosed', '2025-03-05');
  const events = async () => (await findProject(await actorOf('gd-supervisor'), id, today))?.events ?? [];
  const [disclosed, started] = await events();
  const strike = async (login: 'gd-staff' | 'gz-staff', eventId = 0, reason = '日期填错') =>
    strikeProjectEvent(await contextOf(login), { ref: await world.refOf(id), eventId, reason });
  await expect(strike('gz-staff', disclosed?.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(strike('gd-staff', started?.id)).rejects.toThrow('请先划销信息公开，再划销启动');
  await strike('gd-staff', disclosed?.id);
  await expect(strike('gd-staff', disclosed?.id)).rejects.toThrow('已经划销');
  await strike('gd-staff', started?.id);
  expect(await events()).toMatchObject([{ struckOn: today, strikeReason: '日期填错' }, { struckOn: today }]);
  expect((await findProject(await actorOf('gd-leader'), id, today))?.standing).toBe('planned');
});

test('the unit where its organisation is may tell its course, whoever filed it', async () => {
  const id = await world.official();
  await world.note('gd-city', id, 'started', '2025-01-05');
  await expect(world.note('gz-county', id, 'disclosed', '2025-02-05')).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('of two who start a project at once, one has started it', async () => {
  const staff = await contextOf('gd-staff');
  const eight = <Result>(act: () => Promise<Result>) => Promise.allSettled(Array.from({ length: 8 }, act));
  for (let round = 1; round <= 3; round += 1) {
    const id = await world.official({ name: `同时启动${round}` });
    const ref = await world.refOf(id);
    // Connections that are open already, or the first is through before the second has one.
    await eight(() => findProject(staff.actor, id, today));
    const ended = await eight(() =>
      noteProject(staff, { ref, kind: 'started', happenedOn: '2025-01-05', title: '启动' }),
    );
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
});

test('the list counts what is official and finds by standing, mark, place and name', async () => {
  const id = await world.official({ name: '大山里的图书馆' });
  await world.note('gd-staff', id, 'started', '2025-01-05');
  const actor = await actorOf('gd-leader');
  const names = async (filter: Parameters<typeof readProjects>[1]) =>
    (await readProjects(actor, filter, today)).lines.map(({ name }) => name);
  const before = (await readProjects(actor, {}, today)).board;
  expect(await names({ q: '大山里' })).toEqual(['大山里的图书馆']);
  expect(await names({ q: '大山里', standing: 'running', mark: 'late', region: '522600' })).toHaveLength(1);
  expect(await names({ q: '大山里', standing: 'finished' })).toEqual([]);
  expect(await names({ q: '大山里', mark: 'brand' })).toEqual([]);
  expect(await names({ q: '大山里', region: '520300' })).toEqual([]);
  await world.note('gd-staff', id, 'disclosed', '2025-09-20');
  expect(await names({ q: '大山里', mark: 'late' })).toEqual([]);
  await world.note('gd-staff', id, 'finished', '2025-09-25');
  const { board } = await readProjects(actor, {}, today);
  expect(board).toEqual({
    ...before,
    running: before.running - 1,
    childCare: before.childCare - 1,
    budgetFen: before.budgetFen - 10_000_000,
    late: before.late - 1,
    ended: before.ended + 1,
  });
});

test('of a lead that was entered twice the kept one stands in the list, in what is changed and, with the former name, in the record', async () => {
  const [kept, double] = [await world.put('440100'), await world.put('440100')];
  const id = await world.draft('gd-staff', { leadId: double.id, name: '合并单位的项目' });
  await database.owner('update organisations set merged_into_id = $1 where id = $2', [kept.id, double.id]);
  const actor = await actorOf('gd-staff');
  const [line] = (await readProjects(actor, { q: '合并单位' }, today)).lines;
  const { name } = await world.one('select name from organisations where id = $1', [kept.id]);
  expect(line).toMatchObject({ id, lead: name });
  const record = await findProject(actor, id, today);
  expect(record?.ends?.sent).toMatchObject({ leadId: kept.id });
  const { name: former } = await world.one('select name from organisations where id = $1', [double.id]);
  expect(record?.names.organisations[double.id]).toBe(`${String(name)}（原登记为“${String(former)}”）`);
});

test('a correction takes the events with it', async () => {
  const id = await world.official();
  await world.note('gd-staff', id, 'started', '2025-01-05');
  const { ids } = await correctProject(await contextOf('gd-staff'), {
    ref: await world.refOf(id),
    reason: '预算调整',
  });
  const second = ids[0] ?? 0;
  await submitProject(await contextOf('gd-staff'), { id: second, version: 1 });
  await approveProject(await contextOf('gd-reviewer'), { id: second, version: 2 });
  await expect(world.note('gd-staff', second, 'disclosed', '2025-03-05')).rejects.toThrow(
    '双方互认以后再登记',
  );
  await confirmProject(await contextOf('gz-reviewer'), { id: second, version: 3 });
  await world.note('gd-staff', second, 'disclosed', '2025-03-05');
  await expect(world.note('gd-staff', id, 'disclosed', '2025-06-05')).rejects.toThrow('现行有效的一版');
  expect(await findProject(await actorOf('gz-leader'), second, today)).toMatchObject({
    standing: 'running',
    events: [{ kind: 'disclosed' }, { kind: 'started' }],
  });
});
