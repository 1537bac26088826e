import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { trainingWorld } from '@/db/testing/trainings';
import {
  agreeTrainingWording,
  approveTraining,
  confirmTraining,
  correctTraining,
  discardTraining,
  disputeTraining,
  proposeTrainingWording,
  returnTraining,
  saveTraining,
  submitTraining,
  withdrawTraining,
} from './training';

let database: TestDatabase;
let world: ReturnType<typeof trainingWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = trainingWorld(database);
});
afterAll(() => database.drop());

const course = { lead: 'gd', kind: 'course' } as const;
const tour = { lead: 'gz', kind: 'tour' } as const;
const stateOf = (id: number) =>
  world.one<{ state: string; attended_second: number; is_superseded: boolean }>(
    'select state, attended_second, is_superseded from trainings where id = $1',
    [id],
  );

test('a course is entered, returned, mended, approved and confirmed by the other side', async () => {
  const id = await world.draft('gd-staff', { ...course, endsOn: '2025-03-06' }, { attendedSecond: '' });
  const staff = await contextOf('gd-staff');
  await expect(submitTraining(staff, await world.refOf(id))).rejects.toThrow(
    '还不能提交：请填写黔方实到人数；没有的填 0。',
  );
  const mended = await world.typed({ ...course, endsOn: '2025-03-06' });
  await saveTraining(staff, { ...mended, ...(await world.refOf(id)) });
  await submitTraining(staff, await world.refOf(id));
  await withdrawTraining(staff, await world.refOf(id));
  await submitTraining(staff, await world.refOf(id));
  const reviewer = await contextOf('gd-reviewer');
  await returnTraining(reviewer, { ref: await world.refOf(id), reason: '请核对签到表' });
  await saveTraining(staff, { ...mended, ...(await world.refOf(id)), attendedSecond: '41' });
  await submitTraining(staff, await world.refOf(id));
  await approveTraining(reviewer, await world.refOf(id));
  await confirmTraining(await contextOf('gz-reviewer'), await world.refOf(id));
  expect(await stateOf(id)).toMatchObject({ state: 'confirmed', attended_second: 41 });
});

test('what a county holds climbs through its prefecture before the other department sees it', async () => {
  const id = await world.draft('gz-county', { ...tour, kind: 'course', endsOn: '2025-03-20' });
  await submitTraining(await contextOf('gz-county'), await world.refOf(id));
  await approveTraining(await contextOf('gz-prefecture'), await world.refOf(id));
  expect(await stateOf(id)).toMatchObject({ state: 'submitted' });
  await approveTraining(await contextOf('gz-reviewer'), await world.refOf(id));
  await confirmTraining(await contextOf('gd-reviewer'), await world.refOf(id));
  expect(await stateOf(id)).toMatchObject({ state: 'confirmed' });
});

test('what the sides do not agree on stays beside what they come to agree on', async () => {
  const held = { ...course, endsOn: '2025-04-10' };
  const id = await world.approved(held);
  const [ours, theirs] = [await contextOf('gd-reviewer'), await contextOf('gz-reviewer')];
  const as = async (attendedSecond: string) => ({
    ...(await world.typed(held, { attendedSecond })),
    ref: await world.refOf(id),
    reason: '与签到表核对',
  });
  await expect(disputeTraining(theirs, await as('40'))).rejects.toThrow('您填的内容与对方相同');
  await disputeTraining(theirs, await as('44'));
  await proposeTrainingWording(ours, await as('42'));
  await agreeTrainingWording(theirs, await world.refOf(id));
  expect(await stateOf(id)).toMatchObject({ state: 'confirmed', attended_second: 42 });
});

test('a correction takes the place of the official training only when the other side confirms it', async () => {
  const held = { ...course, endsOn: '2025-05-20' };
  const id = await world.official(held);
  const staff = await contextOf('gd-staff');
  const { ids } = await correctTraining(staff, { ref: await world.refOf(id), reason: '漏计两人' });
  const next = ids[0] ?? 0;
  await saveTraining(staff, {
    ...(await world.typed(held, { attendedSecond: '42' })),
    ...(await world.refOf(next)),
  });
  await submitTraining(staff, await world.refOf(next));
  await approveTraining(await contextOf('gd-reviewer'), await world.refOf(next));
  expect(await stateOf(id)).toMatchObject({ state: 'confirmed', is_superseded: false });
  await confirmTraining(await contextOf('gz-reviewer'), await world.refOf(next));
  expect(await stateOf(id)).toMatchObject({ is_superseded: true, attended_second: 40 });
  expect(await stateOf(next)).toMatchObject({ state: 'confirmed', attended_second: 42 });
});

test('a second entry of the same course is asked about, another one is let in', async () => {
  await world.approved({ ...course, endsOn: '2025-06-10' });
  const again = { ...course, endsOn: '2025-06-11' };
  await expect(world.draft('gz-staff', again)).rejects.toMatchObject({
    kind: 'conflict',
    fields: { isAnother: expect.stringContaining('养老护理骨干培训班（2025年6月8日至10日）') as string },
  });
  await expect(world.draft('gz-staff', again, { place: '遵义市' })).resolves.toBeGreaterThan(0);
  await expect(world.draft('gz-staff', again, { isAnother: 'on' })).resolves.toBeGreaterThan(0);
});

test('a tour says who of each side went as a cadre and who as a professional', async () => {
  const id = await world.draft('gz-staff', { ...tour, endsOn: '2025-07-03' }, { cadresSecond: '' });
  await expect(submitTraining(await contextOf('gz-staff'), await world.refOf(id))).rejects.toThrow(
    '请填写黔方民政干部；没有的填 0。',
  );
  await discardTraining(await contextOf('gz-staff'), await world.refOf(id));
  expect(await database.owner('select from trainings where id = $1', [id])).toHaveLength(0);
});

test('a part that is larger than its whole is told at its field, even in a draft', async () => {
  const held = { ...tour, endsOn: '2025-07-10' };
  const wrong = { cadresSecond: '30', professionalsSecond: '11', completed: '51', satisfied: '46' };
  await expect(world.draft('gz-staff', held, wrong)).rejects.toMatchObject({
    kind: 'invalid',
    fields: {
      cadresSecond: '其中民政干部与专业人才之和不能多于实到人数，请核对。',
      completed: '结业人数不能多于实到人数，请核对。',
      satisfied: '满意人数不能多于评价人数，请核对。',
    },
  });
});
