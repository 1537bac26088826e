import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMeetings } from '@/db/queries/meeting';
import { findMeeting } from '@/db/queries/meeting-record';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { meetingWorld } from '@/db/testing/meetings';
import { addAgendaItem, addAttendee, removeAgendaItem, removeAttendee } from './agenda';
import { publishMeeting, returnMinutes, signMinutes } from './minutes';
import { changeMeeting, holdMeeting } from './plan';

let database: TestDatabase;
let world: ReturnType<typeof meetingWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = meetingWorld(database);
});
afterAll(() => database.drop());

const day = '2025-05-20';
const stateOf = async (id: number) =>
  (await findMeeting((await world.as('gz-leader', day)).actor, id, day))?.meeting.state;

test('a meeting goes from 筹备中 to 已印发 with the same text signed by both sides', async () => {
  const id = await world.plan('gd-staff', 1, day);
  expect(await stateOf(id)).toBe('planned');
  await world.hold('gd-staff', id, day);
  expect(await stateOf(id)).toBe('held');
  const text = await world.draft('gd-staff', id, '2025-05-22');
  expect(await stateOf(id)).toBe('drafted');
  await signMinutes(await world.as('gd-reviewer', '2025-05-23'), text);
  const published = async () => ({
    id,
    version: await world.versionOf(id),
    documentNumber: '粤黔民协〔2025〕1号',
  });
  await expect(
    publishMeeting(await world.as('gd-reviewer', '2025-05-23'), await published()),
  ).rejects.toThrow('还没有都会签同一稿纪要');
  await signMinutes(await world.as('gz-reviewer', '2025-05-26'), text);
  expect(await stateOf(id)).toBe('confirmed');
  await publishMeeting(await world.as('gd-reviewer', '2025-05-28'), await published());
  expect(await stateOf(id)).toBe('published');
});

test('a new draft leaves the signatures on the old one behind', async () => {
  const id = await world.plan('gz-staff', 2, day);
  await world.hold('gz-staff', id, day);
  const first = await world.draft('gz-staff', id, '2025-05-21');
  await signMinutes(await world.as('gz-reviewer', '2025-05-22'), first);
  await returnMinutes(await world.as('gd-reviewer', '2025-05-23'), { ...first, reason: '缺少会议要求' });
  await expect(signMinutes(await world.as('gd-reviewer', '2025-05-23'), first)).rejects.toThrow(
    '本厅已对这一稿作出答复',
  );
  const second = await world.draft('gz-staff', id, '2025-05-24');
  await expect(signMinutes(await world.as('gd-reviewer', '2025-05-24'), first)).rejects.toThrow(
    '纪要已有新的一稿',
  );
  await signMinutes(await world.as('gd-reviewer', '2025-05-24'), second);
  expect(await stateOf(id)).toBe('drafted');
  await signMinutes(await world.as('gz-reviewer', '2025-05-25'), second);
  expect(await stateOf(id)).toBe('confirmed');
});

test('minutes that no longer say what is recorded are not signed', async () => {
  const id = await world.plan('gz-staff', 3, day);
  await world.hold('gz-staff', id, day);
  const text = await world.draft('gz-staff', id, '2025-05-21');
  await world.decide('gd-staff', id, { text: '补登的事项', due: '2025-12-31', on: '2025-05-22' });
  await expect(signMinutes(await world.as('gd-reviewer', '2025-05-23'), text)).rejects.toThrow(
    '与这一稿不一致；请主办方重新起草后再会签',
  );
  await expect(
    signMinutes(await world.as('gd-reviewer', '2025-05-23'), { ...text, contentHash: 'f'.repeat(64) }),
  ).rejects.toMatchObject({ kind: 'conflict' });
  await signMinutes(
    await world.as('gd-reviewer', '2025-05-23'),
    await world.draft('gz-staff', id, '2025-05-23'),
  );
});

test('both sides put items and people on, and take only their own off again', async () => {
  const id = await world.plan('gd-staff', 4, '2025-11-20');
  const item = {
    meetingId: id,
    title: '通报上半年进展',
    ownerId: await world.unit('gz-office'),
    papers: '进展通报',
  };
  const gz = await world.as('gz-staff', day);
  await addAgendaItem(gz, { ...item, isStanding: 'on' });
  await expect(addAgendaItem(gz, item)).rejects.toMatchObject({ fields: { title: '议程中已有这个议题。' } });
  const person = { meetingId: id, name: '龙启明', duty: '厅长', presence: 'present' as const };
  await addAttendee(gz, person);
  const look = async () => (await findMeeting(gz.actor, id, day)) ?? { agenda: [], attendees: [] };
  const [listed] = (await look()).agenda;
  const [attending] = (await look()).attendees;
  const gd = await world.as('gd-staff', day);
  await expect(removeAgendaItem(gd, { id: listed?.id ?? 0 })).rejects.toMatchObject({ kind: 'missing' });
  await expect(removeAttendee(gd, { id: attending?.id ?? 0 })).rejects.toMatchObject({ kind: 'missing' });
  await removeAttendee(gz, { id: attending?.id ?? 0 });
  expect((await look()).attendees).toEqual([]);

  const next = await world.plan('gz-staff', 5, '2026-05-20', id);
  const carried = await findMeeting(gz.actor, next, day);
  expect(carried?.agenda.map(({ title, isStanding }) => [title, isStanding])).toEqual([
    ['通报上半年进展', true],
  ]);
  await removeAgendaItem(gz, { id: listed?.id ?? 0 });
  expect((await look()).agenda).toEqual([]);
});

test('a held meeting stays as it was, and none is held tomorrow or twice', async () => {
  const id = await world.plan('gd-staff', 6, day);
  const about = {
    series: '粤黔民政领域东西部协作联席会议',
    number: 6,
    plannedOn: day,
    place: '广州',
    chair: '黄永泰',
  };
  const gd = await world.as('gd-staff', day);
  await expect(changeMeeting(gd, { id, version: 1, ...about, number: 5 })).rejects.toMatchObject({
    fields: { number: '第 5 次会议已经登记；请核对次数。' },
  });
  await changeMeeting(gd, { id, version: 1, ...about });
  await expect(changeMeeting(gd, { id, version: 1, ...about })).rejects.toThrow('陈晓岚已于');
  await expect(holdMeeting(gd, { id, version: 2, heldOn: '2025-05-21' })).rejects.toMatchObject({
    fields: { heldOn: '召开日期不能晚于今天。' },
  });
  await holdMeeting(gd, { id, version: 2, heldOn: day });
  await expect(holdMeeting(gd, { id, version: 3, heldOn: day })).rejects.toThrow('会议已登记召开');
  await expect(changeMeeting(gd, { id, version: 3, ...about })).rejects.toThrow('会议已召开');
});

test('the list says how far each meeting is and how its decisions stand', async () => {
  const { meetings, mayPlan } = await readMeetings((await world.as('gz-leader', day)).actor, undefined, day);
  expect(mayPlan).toBe(false);
  expect(meetings.map(({ number, state, decided }) => [number, state, decided.length])).toEqual([
    [5, 'planned', 0],
    [4, 'planned', 0],
    [6, 'held', 0],
    [3, 'drafted', 1],
    [2, 'confirmed', 0],
    [1, 'published', 0],
  ]);
});
