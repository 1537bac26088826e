import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTasks } from '@/db/queries/task';
import { readTrusts } from '@/db/queries/trust-list';
import { findTrust } from '@/db/queries/trust-record';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { trustWorld } from '@/db/testing/trusts';
import { approveTrust, confirmTrust, correctTrust, disputeTrust, saveTrust, submitTrust } from './trust';
import { noteTrust, strikeTrustEvent } from './trust-event';

let database: TestDatabase;
let world: ReturnType<typeof trustWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = trustWorld(database);
});
afterAll(() => database.drop());

const today = '2025-09-30';
const seen = async (id: number, login: Parameters<typeof actorOf>[0] = 'gz-leader') =>
  findTrust(await actorOf(login), id, today);

test('a trust is entered by a county, climbs, and is confirmed by the other department', async () => {
  const { id: trusteeId } = await world.put('522632');
  const id = await world.draft('gz-county', { trusteeId, purpose: '', authority: '榕江县民政局' });
  const county = await contextOf('gz-county');
  await expect(submitTrust(county, await world.refOf(id))).rejects.toThrow('还不能提交：请填写信托目的');
  const typed = await world.typed({ trusteeId, name: '榕江慈善信托' });
  await saveTrust(county, { ...typed, ...(await world.refOf(id)) });
  await submitTrust(county, await world.refOf(id));
  await approveTrust(await contextOf('gz-prefecture'), await world.refOf(id));
  await approveTrust(await contextOf('gz-reviewer'), await world.refOf(id));
  await confirmTrust(await contextOf('gd-reviewer'), await world.refOf(id));
  expect(await seen(id, 'gd-leader')).toMatchObject({
    row: { state: 'confirmed' },
    course: { standing: 'in-force', sizeFen: 100_000_000, balance: null },
  });
});

test('it is entered where its trustee is, and for people of the province that is helped', async () => {
  const [elsewhere, across] = [await world.put('440300'), await world.put('522631')];
  const at = (fields: Record<string, string>) => ({ kind: 'invalid', fields });
  const draft = (login: 'gd-staff' | 'gd-city', changed: Record<string, unknown>) =>
    world.draft(login, changed);
  const foreign = at({ trusteeId: '受托人不在本单位辖区内；慈善信托由受托人所在地民政部门登记。' });
  await expect(draft('gd-city', { trusteeId: elsewhere.id })).rejects.toMatchObject(foreign);
  await expect(draft('gd-staff', { trusteeId: across.id })).rejects.toMatchObject(foreign);
  await expect(draft('gd-staff', { regionId: elsewhere.regionId })).rejects.toMatchObject(
    at({ regionId: '请选择受援一方的省、市（州）或县（市、区）。' }),
  );
  await expect(draft('gd-staff', { trusteeId: 999_999 })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(draft('gd-staff', { filedOn: '2024-02-01' })).rejects.toMatchObject(
    at({ filedOn: '备案日期不能早于信托文件签订日期。' }),
  );
  await database.owner('update organisations set merged_into_id = $1 where id = $2', [
    (await world.put('440100')).id,
    elsewhere.id,
  ]);
  await expect(draft('gd-staff', { trusteeId: elsewhere.id })).rejects.toMatchObject({
    fields: { trusteeId: expect.stringContaining('重复登记') as string },
  });
});

test('what is filed has a number, and what is not filed has none', async () => {
  const staff = await contextOf('gd-staff');
  const unnumbered = await world.draft('gd-staff', { number: '' });
  await expect(submitTrust(staff, await world.refOf(unnumbered))).rejects.toThrow('已备案的请填写备案编号');
  const undated = await world.draft('gd-staff', { filedOn: '' });
  await expect(submitTrust(staff, await world.refOf(undated))).rejects.toThrow('请填写备案日期');
  const unfiled = await world.official({ number: '', filedOn: '' });
  expect(await seen(unfiled)).toMatchObject({
    course: { standing: 'unfiled', mark: 'late', next: { kind: 'file', dueOn: '2024-03-08' } },
  });
  await expect(
    world.note('gd-staff', unfiled, 'reported', '2025-01-01', { reportYear: '2024' }),
  ).rejects.toMatchObject({ fields: { happenedOn: expect.stringContaining('请先更正备案日期') as string } });
});

test('the same name or filing number is asked about once', async () => {
  await world.draft('gd-staff', { name: '同名信托', number: '4401000009999' });
  const again = { number: '4401000009999' };
  await expect(world.draft('gd-staff', again)).rejects.toMatchObject({
    kind: 'conflict',
    fields: { isAnother: expect.stringContaining('备案编号 4401000009999 相同') as string },
  });
  await expect(world.draft('gd-staff', { name: '同名信托' })).rejects.toMatchObject({
    fields: { isAnother: expect.stringContaining('名称相同') as string },
  });
  await expect(world.draft('gd-staff', { ...again, isAnother: 'on' })).resolves.toBeGreaterThan(0);
});

test('its life is told by the side that entered it, by its unit or where its trustee is', async () => {
  const id = await world.official();
  await world.note('gd-city', id, 'details-published', '2024-03-20');
  const added = { amountFen: '50' };
  await expect(world.note('gz-staff', id, 'added', '2024-06-01', added)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(world.note('gd-staff', id, 'added', '2024-06-01')).rejects.toMatchObject({
    fields: { amountFen: '请填写追加金额，大于 0。' },
  });
  await world.note('gd-staff', id, 'added', '2024-06-01', { ...added, reportYear: '2024' });
  await world.note('gd-staff', id, 'changed', '2025-05-01');
  const change = (await seen(id))?.changes[0]?.id;
  await expect(world.note('gd-staff', id, 'change-published', '2025-07-01')).rejects.toMatchObject({
    fields: { changeId: '请选择公开的是哪一次变更。' },
  });
  expect((await seen(id))?.course).toMatchObject({
    sizeFen: 150_000_000,
    mark: 'late',
    next: { kind: 'report' },
  });
  await world.note('gd-staff', id, 'reported', '2025-03-02', { reportYear: '2024' });
  expect((await seen(id))?.course).toMatchObject({
    mark: 'late',
    next: { kind: 'change', dueOn: '2025-05-31' },
  });
  await world.note('gd-staff', id, 'change-published', '2025-07-01', { changeId: String(change) });
  expect((await seen(id))?.course).toMatchObject({
    mark: 'open',
    next: { kind: 'report', dueOn: '2026-03-02' },
  });
  await expect(world.note('gd-staff', id, 'terminated', '2025-08-01')).rejects.toMatchObject({
    fields: { note: expect.stringContaining('剩余财产') as string },
  });
  await world.note('gd-staff', id, 'terminated', '2025-08-01', {
    note: '目的已经实现，剩余财产用于相近目的。',
  });
  expect((await seen(id))?.course).toMatchObject({ standing: 'terminated', next: null });
});

test('a change of another trust cannot be said to have been made public', async () => {
  const [one, other] = [await world.official(), await world.official()];
  await world.note('gd-staff', one, 'changed', '2025-05-01');
  const changeId = (await seen(one))?.changes[0]?.id;
  await expect(
    world.note('gd-staff', other, 'change-published', '2025-07-01', { changeId: String(changeId) }),
  ).rejects.toMatchObject({ fields: { changeId: '请选择公开的是哪一次变更。' } });
});

test('what was entered by mistake is struck by its side, and stays', async () => {
  const id = await world.official();
  await world.note('gd-staff', id, 'changed', '2025-03-05');
  const change = (await seen(id))?.changes[0]?.id ?? 0;
  await world.note('gd-staff', id, 'change-published', '2025-03-08', { changeId: String(change) });
  const events = async () => (await seen(id, 'gd-supervisor'))?.events ?? [];
  const [published] = await events();
  const strike = async (login: 'gd-staff' | 'gz-staff', eventId = 0, reason = '日期填错') =>
    strikeTrustEvent(await contextOf(login), { ref: await world.refOf(id), eventId, reason });
  await expect(strike('gz-staff', published?.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(strike('gd-staff', change)).rejects.toThrow('请先划销变更公开');
  await strike('gd-staff', published?.id);
  await expect(strike('gd-staff', published?.id)).rejects.toThrow('已经划销');
  await strike('gd-staff', change);
  expect(await events()).toMatchObject([{ struckOn: today, strikeReason: '日期填错' }, { struckOn: today }]);
});

test('of two who say the same of a trust at once, one has said it', async () => {
  const staff = await contextOf('gd-staff');
  const eight = <Result>(act: () => Promise<Result>) => Promise.allSettled(Array.from({ length: 8 }, act));
  for (let round = 1; round <= 3; round += 1) {
    const id = await world.official();
    const ref = await world.refOf(id);
    // Connections that are open already, or the first is through before the second has one.
    await eight(() => seen(id, 'gd-staff'));
    const ended = await eight(() =>
      noteTrust(staff, { ref, kind: 'details-published', happenedOn: '2025-01-05', title: '公开' }),
    );
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    expect(refused.every(({ name }) => name === 'Refusal')).toBe(true);
  }
});

test('what is left is reported for ended quarters, and the last word counts', async () => {
  const id = await world.official();
  const at = (countedOn: string) => ({ fields: { countedOn } });
  await expect(world.count('gd-staff', id, '2025-12-31', '80')).rejects.toMatchObject(
    at('请选择已经结束的季度。'),
  );
  await expect(world.count('gd-staff', id, '2023-12-31', '80')).rejects.toMatchObject(
    at('这个季度末信托还没有备案；请选择以后的季度。'),
  );
  await expect(world.count('gz-staff', id, '2025-06-30', '80')).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(world.count('gd-staff', id, '2025-06-30', '')).rejects.toMatchObject({
    fields: { balanceFen: '请填写期末余额；已用完的填 0。' },
  });
  await world.count('gd-city', id, '2025-06-30', '80');
  await world.count('gd-staff', id, '2025-06-30', '82.5');
  await world.count('gd-staff', id, '2025-03-31', '90');
  expect(await seen(id)).toMatchObject({
    counts: [{ countedOn: '2025-06-30', balanceFen: 82_500_000 }, { countedOn: '2025-03-31' }],
    course: { balance: { balanceFen: 82_500_000 } },
  });
});

test('the other department disputes with its own wording, another trustee too', async () => {
  const id = await world.draft('gd-staff');
  await submitTrust(await contextOf('gd-staff'), await world.refOf(id));
  await approveTrust(await contextOf('gd-reviewer'), await world.refOf(id));
  const { id: trusteeId } = await world.put('440300');
  await disputeTrust(await contextOf('gz-reviewer'), {
    ...(await world.typed({ trusteeId })),
    ...{ ref: await world.refOf(id), reason: '备案回执上是另一受托人' },
  });
  expect(await seen(id)).toMatchObject({ row: { state: 'disputed' } });
});

test('the list counts what is official, finds by standing, duty, place and name, and puts what is due first', async () => {
  const actor = await actorOf('gd-leader');
  const names = async (filter: Parameters<typeof readTrusts>[1]) =>
    (await readTrusts(actor, filter, today)).lines.map(({ name }) => name);
  const before = (await readTrusts(actor, {}, today)).board;
  const id = await world.official({ name: '林海信托' });
  const near = await world.official({ name: '林泉信托', signedOn: '2024-10-08', filedOn: '2024-10-10' });
  await world.note('gd-staff', near, 'details-published', '2024-10-12');
  await world.official({ name: '林中信托', signedOn: '2023-10-08', filedOn: '2023-10-10' });
  expect(await names({ q: '林', region: '522600' })).toEqual(['林泉信托', '林海信托', '林中信托']);
  expect(await names({ q: '林', duty: 'open' })).toEqual(['林中信托', '林海信托', '林泉信托']);
  expect(await names({ q: '林', duty: 'near' })).toEqual(['林泉信托']);
  expect(await names({ q: '林', standing: 'terminated' })).toEqual([]);
  const due = (await readTrusts(actor, { q: '林', duty: 'late' }, today)).lines[0];
  expect(
    await names({ q: '林', duty: 'late', after: { on: due?.next?.dueOn ?? '', id: due?.firstId ?? 0 } }),
  ).toEqual(['林海信托']);
  await world.count('gd-staff', id, '2025-06-30', '40');
  await world.note('gd-staff', near, 'added', '2025-06-01', { amountFen: '1' });
  const { board } = await readTrusts(actor, {}, today);
  expect(board).toEqual({
    ...before,
    ...{
      inForce: before.inForce + 3,
      sizeFen: before.sizeFen + 301_000_000,
      addedFen: before.addedFen + 1_000_000,
    },
    ...{ balanceFen: before.balanceFen + 40_000_000, unreported: before.unreported + 2 },
    ...{ late: before.late + 2, near: before.near + 1 },
  });
});

test('what is overdue or near waits for the staff of its side who look after it, and for nobody else', async () => {
  const id = await world.official({ name: '待办信托' });
  const tasks = async (login: Parameters<typeof actorOf>[0]) =>
    (await readTasks(await actorOf(login), undefined, today)).groups
      .flatMap((group) => group.tasks)
      .filter(({ kind, label }) => kind === 'trust-duty' && label === '待办信托');
  const waiting = { href: `/trusts/${id}#course`, dueOn: '2024-03-26', about: '公开备案信息，已逾期 553 天' };
  for (const login of ['gd-staff', 'gd-city'] as const) expect(await tasks(login)).toMatchObject([waiting]);
  for (const login of ['gd-reviewer', 'gd-leader', 'gz-staff', 'gz-county'] as const)
    expect(await tasks(login)).toEqual([]);
  await world.note('gd-staff', id, 'details-published', '2024-03-20');
  expect(await tasks('gd-staff')).toMatchObject([{ about: '报送年度报告，已逾期 208 天' }]);
  await world.note('gd-staff', id, 'reported', '2025-09-01', { reportYear: '2024' });
  expect(await tasks('gd-staff')).toEqual([]);
});

test('a correction takes events and balances with it', async () => {
  const id = await world.official();
  await world.note('gd-staff', id, 'details-published', '2024-03-20');
  await world.count('gd-staff', id, '2025-06-30', '80');
  const reason = '监察人变更';
  const { ids } = await correctTrust(await contextOf('gd-staff'), { ref: await world.refOf(id), reason });
  const second = ids[0] ?? 0;
  await submitTrust(await contextOf('gd-staff'), { id: second, version: 1 });
  await approveTrust(await contextOf('gd-reviewer'), { id: second, version: 2 });
  await expect(world.count('gd-staff', second, '2025-03-31', '90')).rejects.toThrow('双方互认以后再登记');
  await confirmTrust(await contextOf('gz-reviewer'), { id: second, version: 3 });
  await expect(world.note('gd-staff', id, 'reported', '2025-06-05', { reportYear: '2024' })).rejects.toThrow(
    '现行有效的一版',
  );
  await world.note('gd-staff', second, 'reported', '2025-06-05', { reportYear: '2024' });
  expect(await seen(second)).toMatchObject({
    events: [{ kind: 'reported' }, { kind: 'details-published' }],
    counts: [{ countedOn: '2025-06-30' }],
  });
});
