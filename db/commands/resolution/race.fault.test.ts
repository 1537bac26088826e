import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { meetingWorld } from '@/db/testing/meetings';
import { Refusal } from '@/domain/refusal';
import type { Outcome } from '@/db/command';
import { assignHalves, claimHalf, confirmHalf, receiveHalves, verifyHalves } from './act';
import { askExtension } from './extension';
import { agreeExtension } from './extension-answer';

const races = 200;
const on = '2025-05-20';

let database: TestDatabase;
let world: ReturnType<typeof meetingWorld>;
let meeting = 0;
beforeAll(async () => {
  database = await freshDatabase();
  world = meetingWorld(database);
  meeting = await world.plan('gd-staff', 1, on);
  await world.hold('gd-staff', meeting, on);
});
afterAll(() => database.drop());

/** One side confirmed, the other verified, and an extension that lacks one word: two clicks from both ends. */
async function poised(round: number): Promise<number> {
  const id = await world.decide('gd-staff', meeting, { text: `第 ${round} 轮`, due: '2025-12-31', on });
  for (const side of ['gd', 'gz'] as const) {
    const [staff, supervisor] = [
      await world.as(`${side}-staff`, on),
      await world.as(`${side}-supervisor`, on),
    ];
    await assignHalves(supervisor, { refs: [await world.half(id, side)] });
    await receiveHalves(staff, { refs: [await world.half(id, side)] });
    await claimHalf(staff, { ...(await world.half(id, side)), text: '已完成', evidence: '文件' });
    await verifyHalves(supervisor, { refs: [await world.half(id, side)] });
  }
  await confirmHalf(await world.as('gz-reviewer', on), await world.half(id, 'gd'));
  const ref = async () => ({ id, version: (await world.resolution(id)).version });
  await askExtension(await world.as('gz-staff', on), {
    ...(await ref()),
    dueOn: '2026-03-31',
    reason: '需要时间',
  });
  await agreeExtension(await world.as('gz-reviewer', on), await ref());
  return id;
}

const answered = (attempt: Promise<Outcome>) =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return `${error.kind}: ${error.message}`;
      throw error;
    },
  );

test(`of two people who close and extend at once one wins and the other is told, ${races} times`, async () => {
  const [closer, extender] = [await world.as('gd-reviewer', on), await world.as('gd-reviewer', on)];
  const won = { closed: 0, extended: 0 };
  for (let round = 0; round < races; round += 1) {
    const id = await poised(round);
    const seen = await world.half(id, 'gz');
    const historyOf = async () =>
      Number(
        (
          await world.one<{ n: string }>(
            `select count(*) as n from history where subject_kind = 'resolution' and subject_id = $1`,
            [id],
          )
        ).n,
      );
    const before = await historyOf();
    const answers = await Promise.all(
      round % 2 === 0
        ? [
            answered(confirmHalf(closer, seen)),
            answered(agreeExtension(extender, { id, version: seen.resolutionVersion })),
          ]
        : [
            answered(agreeExtension(extender, { id, version: seen.resolutionVersion })),
            answered(confirmHalf(closer, seen)),
          ],
    );
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    const refused = answers.find((answer) => answer !== 'done');
    expect(refused).toMatch(
      /^conflict: (梁志恒已于.+对该议定事项(确认|同意延期)|该议定事项已销号|延期申请已答复完毕)/,
    );
    expect(await historyOf()).toBe(before + 1);
    const after = await world.resolution(id);
    const isClosed = after.closed !== null;
    expect(after.due).toBe(isClosed ? '2025-12-31' : '2026-03-31');
    won[isClosed ? 'closed' : 'extended'] += 1;
  }
  expect(won.closed + won.extended).toBe(races);
  expect(Math.min(won.closed, won.extended)).toBeGreaterThan(0);
});
