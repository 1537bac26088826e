import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachEvidence, withdrawEvidence } from '@/db/commands/evidence/attach';
import { readProjects } from '@/db/queries/project-list';
import { findProject } from '@/db/queries/project-record';
import type { Login } from '@/db/seed/people';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { putUpload } from '@/db/testing/evidence-records';
import { projectWorld } from '@/db/testing/projects';
import { countProject } from './project-count';
import { planMilestone, reachMilestone, strikeMilestone, tieMilestone } from './project-milestone';

let database: TestDatabase;
let world: ReturnType<typeof projectWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = projectWorld(database);
});
afterAll(() => database.drop());

const today = '2025-09-30';
const seen = async (id: number, login: Login = 'gz-leader') => findProject(await actorOf(login), id, today);

async function plan(id: number, dueOn: string, title = `节点${dueOn}`, login: Login = 'gd-staff') {
  await planMilestone(await contextOf(login), { ref: await world.refOf(id), title, dueOn });
  const planned = await seen(id, 'gd-supervisor');
  return planned?.milestones.find((one) => one.title === title && one.struckOn === null)?.id ?? 0;
}
async function bring(id: number, name: string): Promise<number> {
  const context = await contextOf('gd-staff');
  const upload = await putUpload(database, context.actor.accountId);
  await database.owner('update uploads set file_name = $1 where id = $2', [name, upload]);
  const files = [{ upload, kind: 'receipt' as const }];
  return (await attachEvidence(context, { subject: { kind: 'project', id }, files })).ids[0] ?? 0;
}
const ticked = (...ids: number[]) => Object.fromEntries(ids.map((id) => [`f${id}`, 'on']));
const at = async (id: number, milestoneId: number) => ({ ref: await world.refOf(id), milestoneId });

test('a milestone is planned, reached with the files that show it, and both sides see that', async () => {
  const id = await world.official();
  const later = await plan(id, '2025-11-30');
  const first = await plan(id, '2025-06-30');
  const file = await bring(id, '验收单.pdf');
  const staff = await contextOf('gd-staff');
  const reach = async (doneOn: string, milestoneId = first) =>
    reachMilestone(staff, { ...(await at(id, milestoneId)), doneOn, note: '已验收', files: ticked(file) });
  await expect(reach('2025-10-01')).rejects.toMatchObject({
    fields: { doneOn: expect.stringContaining('不能晚于今天') as string },
  });
  await reach('2025-07-02');
  await expect(reach('2025-07-03')).rejects.toThrow('已经完成或划销');
  expect((await seen(id))?.milestones).toMatchObject([
    { id: first, doneOn: '2025-07-02', doneNote: '已验收', files: [{ id: file, fileName: '验收单.pdf' }] },
    { id: later, doneOn: null, files: [] },
  ]);
});

test('only of an official project, once under a name, and by the side that entered it', async () => {
  const draft = await world.draft('gd-staff');
  await expect(plan(draft, '2025-06-30')).rejects.toThrow('双方互认以后再登记');
  const id = await world.official();
  await plan(id, '2025-06-30', '首批物资');
  await expect(plan(id, '2025-07-30', '首批物资')).rejects.toMatchObject({
    fields: { title: expect.stringContaining('先划销') as string },
  });
  await expect(plan(id, '2035-06-30')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(plan(id, '2025-06-30', '他方', 'gz-staff')).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(plan(id, '2025-06-30', '由市里', 'gd-city')).resolves.toBeGreaterThan(0);
});

test('the files of a milestone are said anew, and are files of the project', async () => {
  const [id, other] = [await world.official(), await world.official()];
  const milestone = await plan(id, '2025-06-30');
  const [one, two, foreign] = [
    await bring(id, '甲.pdf'),
    await bring(id, '乙.pdf'),
    await bring(other, '丙.pdf'),
  ];
  const staff = await contextOf('gd-staff');
  const tie = async (...files: number[]) =>
    tieMilestone(staff, { ...(await at(id, milestone)), files: ticked(...files) });
  const names = async () =>
    (await seen(id))?.milestones.flatMap(({ files }) => files.map(({ fileName }) => fileName));
  await tie(one);
  await tie(two);
  expect(await names()).toEqual(['乙.pdf']);
  await tie(one, two);
  await expect(tie(foreign)).rejects.toThrow('不在这个项目上');
  await withdrawEvidence(staff, { id: one, reason: '传错' });
  expect(await names()).toEqual(['乙.pdf']);
  await expect(tie(one)).rejects.toThrow('已撤下');
  await tie();
  expect(await names()).toEqual([]);
});

test('a milestone is struck with a reason, stays, and counts no more', async () => {
  const id = await world.official({ name: '节点逾期的项目' });
  const milestone = await plan(id, '2025-06-30');
  const actor = await actorOf('gd-leader');
  const late = async () => {
    const { board, lines } = await readProjects(actor, { q: '节点逾期', mark: 'milestone' }, today);
    return [board.lateMilestones, lines.map((line) => line.lateMilestones)];
  };
  const before = (await late())[0] as number;
  expect(await late()).toEqual([before, [1]]);
  const strike = async (login: Login) =>
    strikeMilestone(await contextOf(login), { ...(await at(id, milestone)), reason: '改期' });
  await expect(strike('gz-staff')).rejects.toMatchObject({ kind: 'forbidden' });
  await strike('gd-staff');
  await expect(strike('gd-staff')).rejects.toThrow('已经划销');
  expect(await late()).toEqual([before - 1, []]);
  expect((await seen(id))?.milestones).toMatchObject([{ struckOn: today, strikeReason: '改期' }]);
});

test('counts are said by quarter, the last word counts, and they never go down', async () => {
  const id = await world.official({ name: '累计数项目' });
  const count = async (countedOn: string, said: Record<string, unknown>, login: Login = 'gd-staff') =>
    countProject(await contextOf(login), { ref: await world.refOf(id), countedOn, ...said });
  await count('2025-06-30', { raisedFen: '12', raisedFirstFen: '10', people: '300', services: '500' });
  await expect(count('2025-03-31', { raisedFen: '13' })).rejects.toMatchObject({
    fields: { raisedFen: expect.stringContaining('不能多于') as string },
  });
  await count('2025-06-30', { raisedFen: '15', children: '0', counties: { c522632: 'on', c522631: 'on' } });
  await expect(count('2025-09-30', { counties: { c440103: 'on' } })).rejects.toMatchObject({
    fields: { counties: '请选择受援一方的县（市、区）。' },
  });
  await expect(count('2025-09-30', { people: '1' }, 'gz-staff')).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await seen(id))?.counts).toMatchObject([
    { countedOn: '2025-06-30', raisedFen: 15_000_000, people: null, children: 0, counties: '522631,522632' },
  ]);
  const [line] = (await readProjects(await actorOf('gd-leader'), { q: '累计数' }, today)).lines;
  expect(line).toMatchObject({
    countedOn: '2025-06-30',
    raisedFen: 15_000_000,
    people: null,
    countyCount: 2,
  });
});
