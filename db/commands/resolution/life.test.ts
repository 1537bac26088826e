import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMeeting } from '@/db/queries/meeting-record';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { meetingWorld } from '@/db/testing/meetings';
import {
  assignHalves,
  claimHalf,
  confirmHalf,
  receiveHalves,
  rejectHalf,
  reportProgress,
  sendBackHalf,
  verifyHalves,
  withdrawClaim,
} from './act';
import { askExtension } from './extension';
import { agreeExtension, declineExtension } from './extension-answer';
import { changeResolution } from './record';
import { removeResolution } from './remove';

let database: TestDatabase;
let world: ReturnType<typeof meetingWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = meetingWorld(database);
});
afterAll(() => database.drop());

type Side = 'gd' | 'gz';
const other = { gd: 'gz', gz: 'gd' } as const;

/** From 待交办 to 办理中. */
async function begin(id: number, side: Side, on: string): Promise<void> {
  await assignHalves(await world.as(`${side}-supervisor`, on), { refs: [await world.half(id, side)] });
  await receiveHalves(await world.as(`${side}-staff`, on), { refs: [await world.half(id, side)] });
}

/** From 办理中 to 待对方确认. */
async function finish(id: number, side: Side, on: string): Promise<void> {
  const done = { text: '已印发', evidence: '粤民函〔2025〕8号' };
  await claimHalf(await world.as(`${side}-staff`, on), { ...(await world.half(id, side)), ...done });
  await verifyHalves(await world.as(`${side}-supervisor`, on), { refs: [await world.half(id, side)] });
}

async function confirm(id: number, side: Side, on: string): Promise<void> {
  await confirmHalf(await world.as(`${other[side]}-reviewer`, on), await world.half(id, side));
}

test('two years: decided, half closed, too late to extend, carried into the next meeting, closed by the other side', async () => {
  const first = await world.plan('gz-staff', 1, '2024-03-20');
  await world.hold('gz-staff', first, '2024-03-20');
  const ids: number[] = [];
  for (const [text, due] of [
    ['建立联络员制度', '2024-06-30'],
    ['互派干部跟班学习', '2024-12-31'],
    ['长期开展信息通报', '长期坚持'],
  ] as const) {
    ids.push(await world.decide('gz-staff', first, { text, due, on: '2024-03-21' }));
  }
  const [liaison = 0, , briefing = 0] = ids;
  await world.settle('gz', first, '2024-03-25');
  for (const id of ids) for (const side of ['gd', 'gz'] as const) await begin(id, side, '2024-04-01');

  await finish(liaison, 'gd', '2024-06-10');
  await confirm(liaison, 'gd', '2024-06-12');
  expect(await world.half(liaison, 'gd')).toMatchObject({ state: 'confirmed' });
  expect(await world.resolution(liaison)).toMatchObject({ closed: null });

  const { version } = await world.resolution(liaison);
  const late = { id: liaison, version, dueOn: '2024-12-31', reason: '人员变动' };
  await expect(askExtension(await world.as('gz-staff', '2024-07-01'), late)).rejects.toThrow(
    '完成时限 2024年6月30日已过，不能再申请延期',
  );

  const second = await world.plan('gd-staff', 2, '2025-05-20', first);
  const seenBefore = await findMeeting(
    (await world.as('gd-leader', '2025-05-19')).actor,
    second,
    '2025-05-19',
  );
  expect(seenBefore?.lookBack.contentHash).toBeNull();
  expect(seenBefore?.lookBack.content.lines.map(({ text }) => text)).toEqual([
    '建立联络员制度',
    '互派干部跟班学习',
    '长期开展信息通报',
  ]);
  await reportProgress(await world.as('gz-staff', '2025-05-19'), {
    ...(await world.half(briefing, 'gz')),
    text: '通报四期',
    percent: 50,
    evidence: '',
  });
  await world.hold('gd-staff', second, '2025-05-20');
  const frozen = await findMeeting((await world.as('gz-leader', '2025-09-30')).actor, second, '2025-09-30');
  expect(frozen?.lookBack.content.lines[0]).toMatchObject({
    status: 'overdue',
    age: 426,
    carried: 1,
    halves: [
      { side: '粤', state: 'confirmed' },
      { side: '黔', state: 'received' },
    ],
  });
  expect(frozen?.lookBack.content.lines[2]?.halves[1]).toMatchObject({ progress: '通报四期', percent: 50 });

  await finish(liaison, 'gz', '2025-06-02');
  await confirm(liaison, 'gz', '2025-06-03');
  expect(await world.resolution(liaison)).toMatchObject({ closed: '2025-06-03', due: '2024-06-30' });
  const later = await findMeeting((await world.as('gz-leader', '2025-09-30')).actor, second, '2025-09-30');
  expect(later?.lookBack).toEqual(frozen?.lookBack);
});

test('an extension counts when both sides have agreed, and the original date stays', async () => {
  const meeting = await world.plan('gd-staff', 11, '2025-01-10');
  await world.hold('gd-staff', meeting, '2025-01-10');
  const id = await world.decide('gd-staff', meeting, { text: '联合调研', due: '6月底前', on: '2025-01-11' });
  const ask = async (dueOn: string) =>
    askExtension(await world.as('gz-staff', '2025-06-30'), {
      id,
      version: (await world.resolution(id)).version,
      dueOn,
      reason: '调研点调整',
    });
  const ref = async () => ({ id, version: (await world.resolution(id)).version });
  await ask('2025-09-30');
  await expect(ask('2025-10-31')).rejects.toThrow('已有一份延期申请待答复');
  await agreeExtension(await world.as('gz-reviewer', '2025-06-30'), await ref());
  expect(await world.resolution(id)).toMatchObject({ due: '2025-06-30' });
  await expect(agreeExtension(await world.as('gz-reviewer', '2025-06-30'), await ref())).rejects.toThrow(
    '本厅已同意该延期',
  );
  await agreeExtension(await world.as('gd-reviewer', '2025-07-02'), await ref());
  expect(await world.resolution(id)).toMatchObject({ due: '2025-09-30', original: '2025-06-30' });

  await expect(
    askExtension(await world.as('gd-staff', '2025-09-01'), {
      ...(await ref()),
      dueOn: '2025-09-30',
      reason: '再延',
    }),
  ).rejects.toMatchObject({ fields: { dueOn: '新的完成时限应晚于 2025年9月30日。' } });
  await askExtension(await world.as('gd-staff', '2025-09-01'), {
    ...(await ref()),
    dueOn: '2025-12-31',
    reason: '再延',
  });
  await declineExtension(await world.as('gz-reviewer', '2025-09-02'), {
    ...(await ref()),
    reason: '应如期完成',
  });
  expect(await world.resolution(id)).toMatchObject({ due: '2025-09-30' });
  await expect(agreeExtension(await world.as('gd-reviewer', '2025-09-03'), await ref())).rejects.toThrow(
    '延期申请已答复完毕',
  );
});

test('what was claimed can be taken back, sent back and rejected, and each says why', async () => {
  const meeting = await world.plan('gd-staff', 12, '2025-01-12');
  await world.hold('gd-staff', meeting, '2025-01-12');
  const id = await world.decide('gz-staff', meeting, {
    text: '共建培训基地',
    due: '2025-12-31',
    on: '2025-01-13',
  });
  const staff = await world.as('gd-staff', '2025-03-01');
  const done = { text: '已挂牌', evidence: '挂牌照片' };
  await expect(claimHalf(staff, { ...(await world.half(id, 'gd')), ...done })).rejects.toThrow(
    '现为“待交办”，不能申请销号',
  );
  await begin(id, 'gd', '2025-02-01');
  await claimHalf(staff, { ...(await world.half(id, 'gd')), ...done });
  await withdrawClaim(staff, await world.half(id, 'gd'));
  await claimHalf(staff, { ...(await world.half(id, 'gd')), ...done });
  await sendBackHalf(await world.as('gd-supervisor', '2025-03-02'), {
    ...(await world.half(id, 'gd')),
    reason: '照片看不清',
  });
  await finish(id, 'gd', '2025-03-03');
  await rejectHalf(await world.as('gz-reviewer', '2025-03-04'), {
    ...(await world.half(id, 'gd')),
    reason: '基地尚未启用',
  });
  expect(await world.half(id, 'gd')).toMatchObject({ state: 'received' });
  const told = await database.owner<{ command: string; reason: string | null }>(
    `select command, after ->> 'reason' as reason from history where subject_kind = 'resolution' and subject_id = $1 order by id`,
    [id],
  );
  expect(told.map(({ command }) => command.replace('resolution.', '')).join(' ')).toBe(
    'record assign receive claim withdraw claim send-back claim verify reject',
  );
  expect(told.at(-1)?.reason).toBe('基地尚未启用');
});

test('what was recorded is corrected or removed until the minutes are signed, and never after', async () => {
  const meeting = await world.plan('gd-staff', 13, '2025-01-14');
  await world.hold('gd-staff', meeting, '2025-01-14');
  const id = await world.decide('gd-staff', meeting, {
    text: '写错的事项',
    due: '2025-12-31',
    on: '2025-01-15',
  });
  const staff = await world.as('gd-staff', '2025-01-16');
  const area = await world.one<{ id: number }>(`select id from areas where slug = 'capacity'`, []);
  const right = {
    areaId: area.id,
    text: '改对的事项',
    due: '长期坚持',
    expectedResult: '形成机制',
    leads: [await world.unit('gd-personnel'), await world.unit('gz-personnel')],
  };
  await expect(changeResolution(staff, { id, version: 9, ...right })).rejects.toMatchObject({
    kind: 'conflict',
  });
  const wrong = { ...right, due: '尽快', leads: [right.leads[1] ?? 0, right.leads[0] ?? 0] };
  await expect(changeResolution(staff, { id, version: 1, ...wrong })).rejects.toMatchObject({
    fields: {
      due: '请填写完成时限，例如 2025年9月30日、第三季度、2025年底前或长期坚持。',
      'leads.0': '请选择本方的牵头单位。',
      'leads.1': '请选择本方的牵头单位。',
    },
  });
  await changeResolution(staff, { id, version: 1, ...right });
  expect(await world.resolution(id)).toMatchObject({ due: null, version: 2 });
  const twin = await world.decide('gd-staff', meeting, {
    text: '多余的事项',
    due: '2025-12-31',
    on: '2025-01-16',
  });
  await expect(
    world.decide('gz-staff', meeting, { text: '改对的事项', due: '2025-12-31', on: '2025-01-16' }),
  ).rejects.toMatchObject({ fields: { text: '这次会议已登记了文字相同的议定事项。' } });
  await removeResolution(staff, { id: twin, version: 1 });
  await world.settle('gd', meeting, '2025-01-20');
  await expect(changeResolution(staff, { id, version: 2, ...right })).rejects.toThrow('两方已会签');
  await expect(
    world.decide('gd-staff', meeting, { text: '补记的事项', due: '2025-12-31', on: '2025-01-21' }),
  ).rejects.toThrow('两方已会签');
});
