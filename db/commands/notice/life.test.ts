import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLetter } from '@/db/queries/letter';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { meetingWorld } from '@/db/testing/meetings';
import { noticeWorld } from '@/db/testing/notices';
import { answerNotice } from './act';
import { issueNotice } from './issue';
import { changeLetter, draftLetter, sendLetter } from './letter';

let database: TestDatabase;
let world: ReturnType<typeof noticeWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = noticeWorld(database);
});
afterAll(() => database.drop());

test('unanswered, a 交办单 becomes a 催办单 and a 督办单, each only past the date of the one below', async () => {
  const first = await world.issue('gd-supervisor', '2025-03-01', '2025-03-10');
  await world.receive('gd-staff', first, '2025-03-02');
  await expect(world.escalate('gd-leader', first, '2025-03-10', '2025-03-20')).rejects.toThrow(
    '该交办单的时限 2025年3月10日还没有过',
  );
  const second = await world.escalate('gd-leader', first, '2025-03-11', '2025-03-20');
  await expect(world.answer('gd-staff', first, '2025-03-12')).rejects.toThrow('该交办单已升级');
  await expect(world.escalate('gd-leader', first, '2025-03-12', '2025-03-20')).rejects.toThrow(
    '该交办单已升级为催办单',
  );
  const third = await world.escalate('gd-supervisor', second, '2025-03-21', '2025-03-25');
  expect(await world.seen(second)).toMatchObject({
    number: 'remind2025-1',
    matter: '报送半年总结',
    unit: 'gd-office',
  });
  expect(await world.seen(third)).toMatchObject({ number: 'supervise2025-1', received: null });
  await expect(world.answer('gd-staff', third, '2025-03-26')).rejects.toThrow('还没有签收；请先签收，再答复');
  await world.receive('gd-staff', third, '2025-03-26');
  await world.answer('gd-staff', third, '2025-03-27');
  expect(await world.seen(third)).toMatchObject({ received: '2025-03-26', answered: '2025-03-27' });
  await expect(world.escalate('gd-supervisor', third, '2025-04-01', '2025-04-10')).rejects.toThrow(
    '督办单已是最后一级',
  );
  const shared = await database.owner(`select from history where subject_kind = 'notice' and is_shared`);
  expect(shared).toHaveLength(0);
});

test('numbers are given without gaps, per side, level and year, to however many at once', async () => {
  const sides = ['gd', 'gz'] as const;
  const many = sides.flatMap((side) =>
    Array.from({ length: 8 }, () =>
      world.issue(`${side}-supervisor`, '2024-05-06', '2024-05-20', { code: `${side}-office` }),
    ),
  );
  const refused = issueNotice(await contextOf('gd-supervisor', '2024-05-06'), {
    organisationId: (
      await world.one<{ id: number }>(`select id from organisations where code = 'gd-office'`, [])
    ).id,
    matter: '迟了的事项',
    demand: '请办理。',
    dueOn: '2024-05-05',
  });
  await expect(refused).rejects.toMatchObject({ fields: { dueOn: '时限不能早于今天。' } });
  await expect(
    world.issue('gd-supervisor', '2024-05-06', '2024-05-20', { code: 'gd-social-work' }),
  ).rejects.toMatchObject({ fields: { organisationId: '该单位不隶属民政厅，不能签发；请另行发函商请。' } });
  await Promise.all(many);
  const rows = await database.owner<{ serials: number[] }>(
    `select array_agg(serial order by serial) as serials from notices where year = 2024 group by department_id, level`,
  );
  expect(rows.map(({ serials }) => serials)).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 2, 3, 4, 5, 6, 7, 8],
  ]);
  await world.issue('gd-supervisor', '2023-05-06', '2023-05-20');
  expect(await database.owner('select from notices where year = 2023 and serial = 1')).toHaveLength(1);
});

test('of an answer and the next level at once, one is done and the other is told', async () => {
  const ids: number[] = [];
  for (let at = 0; at < 10; at += 1) {
    const id = await world.issue('gd-supervisor', '2025-06-01', '2025-06-10');
    await world.receive('gd-staff', id, '2025-06-02');
    ids.push(id);
  }
  for (const id of ids) {
    const results = await Promise.allSettled([
      world.answer('gd-staff', id, '2025-06-11'),
      world.escalate('gd-supervisor', id, '2025-06-11', '2025-06-20'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(lost).toMatchObject({ kind: 'conflict' });
  }
});

test('a notice names a decision only once both sides have signed it, and a stale page is told who was faster', async () => {
  const meetings = meetingWorld(database);
  const meeting = await meetings.plan('gd-staff', 21, '2025-01-10');
  await meetings.hold('gd-staff', meeting, '2025-01-10');
  const resolutionId = await meetings.decide('gd-staff', meeting, {
    text: '联合调研',
    due: '6月底前',
    on: '2025-01-11',
  });
  const about = { resolutionId };
  await expect(world.issue('gd-leader', '2025-02-01', '2025-02-10', about)).rejects.toMatchObject({
    fields: { resolutionId: '请选择纪要已会签的议定事项。' },
  });
  await meetings.settle('gd', meeting, '2025-01-20');
  const id = await world.issue('gd-leader', '2025-02-01', '2025-02-10', about);
  const stale = await world.refOf(id);
  await world.receive('gd-staff', id, '2025-02-02');
  await expect(
    answerNotice(await contextOf('gd-staff', '2025-02-03'), { ...stale, text: '已办', evidence: '' }),
  ).rejects.toThrow(/^陈晓岚已于.+签收该单；您填写的内容仍在页面上/);

  const draft = { programme: 'guangdong-guizhou-2023', resolutionId };
  const { ids } = await draftLetter(await contextOf('gd-supervisor', '2025-07-02'), draft);
  const letter = await findLetter(await actorOf('gd-leader'), ids[0] ?? 0);
  expect(letter).toMatchObject({ to: '贵州省民政厅', number: null, subject: '关于商请推进“联合调研”的函' });
  expect(letter?.body).toContain('应于2025年6月30日前完成。\n目前该事项等待黔方督查交办。');
});

test('a letter is drafted by the system, worded by people, and seen by the other side once the leader sends it', async () => {
  const programme = 'guangdong-guizhou-2023';
  const { ids } = await draftLetter(await contextOf('gz-supervisor', '2025-08-01'), { programme });
  const id = ids[0] ?? 0;
  const reader = await actorOf('gd-staff');
  const text = { subject: '关于核对名单的函', body: '请核对名单。' };
  await expect(sendLetter(await contextOf('gz-leader', '2025-08-01'), { id, version: 1 })).rejects.toThrow(
    '正文还有待填写的内容',
  );
  await changeLetter(await contextOf('gz-leader', '2025-08-02'), { id, version: 1, ...text });
  expect(await findLetter(reader, id)).toBeNull();
  const leader = await contextOf('gz-leader', '2025-08-03');
  await expect(sendLetter(leader, { id, version: 1 })).rejects.toThrow(/^龙启明已于.+改动了该函/);
  await sendLetter(leader, { id, version: 2 });
  expect(await findLetter(reader, id)).toMatchObject({
    ...text,
    number: '黔民函〔2025〕1号',
    sentByName: '龙启明',
  });
  await expect(changeLetter(leader, { id, version: 3, ...text })).rejects.toThrow('该函已发出，不能再改');
  const told = await database.owner<{ shared: boolean }>(
    `select is_shared as shared from history where subject_kind = 'letter' and subject_id = $1 order by id`,
    [id],
  );
  expect(told.map(({ shared }) => shared)).toEqual([false, false, true]);
});
