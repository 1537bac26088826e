import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { noticeWorld } from '@/db/testing/notices';
import type { Login } from '@/db/seed/people';
import { noticeFilter } from '@/domain/notice-filter';
import { readNotices } from './notice-list';
import { findNotice } from './notice-record';

const today = '2025-09-30';
let database: TestDatabase;
let world: ReturnType<typeof noticeWorld>;
const ids = { late: 0, next: 0, city: 0, other: 0 };
beforeAll(async () => {
  database = await freshDatabase();
  world = noticeWorld(database);
  ids.late = await world.issue('gd-supervisor', '2025-08-01', '2025-08-10');
  ids.next = await world.escalate('gd-leader', ids.late, '2025-08-11', '2025-08-20');
  ids.city = await world.issue('gd-supervisor', '2025-09-20', '2025-10-10', { code: 'bureau-440100' });
  ids.other = await world.issue('gz-supervisor', '2025-09-20', '2025-09-25', { code: 'gz-office' });
});
afterAll(() => database.drop());

async function read(login: Login, asked: Record<string, unknown> = {}) {
  return readNotices(await actorOf(login), noticeFilter.parse(asked), today);
}
const idsOf = (lines: readonly { id: number }[]) => lines.map(({ id }) => id);

test('everybody sees the notices to their own unit and below, of their own side', async () => {
  expect(idsOf((await read('gd-reviewer')).lines)).toEqual([ids.city, ids.next, ids.late]);
  expect(idsOf((await read('gd-city')).lines)).toEqual([ids.city]);
  expect(idsOf((await read('gz-leader')).lines)).toEqual([ids.other]);
  expect((await read('gz-county')).lines).toEqual([]);
  expect(await findNotice(await actorOf('gz-leader'), ids.late, today)).toBeNull();
  expect(await findNotice(await actorOf('gd-city'), ids.late, today)).toBeNull();
});

test('what waits for a person is theirs to do, the earliest date first', async () => {
  const staff = (await read('gd-staff')).waiting;
  expect([idsOf(staff.toReceive), staff.toAnswer, staff.overdue]).toEqual([[ids.next, ids.city], [], []]);
  const supervisor = (await read('gd-supervisor')).waiting;
  expect([supervisor.toReceive, supervisor.toAnswer, idsOf(supervisor.overdue)]).toEqual([
    [],
    [],
    [ids.next],
  ]);
  expect(supervisor.overdue[0]).toMatchObject({ steps: ['escalate'], nextWord: '督办单' });
});

test('filters and the key of a page narrow the list', async () => {
  expect(idsOf((await read('gd-leader', { level: 'remind' })).lines)).toEqual([ids.next]);
  expect(idsOf((await read('gd-leader', { state: 'escalated' })).lines)).toEqual([ids.late]);
  expect(idsOf((await read('gd-leader', { state: 'overdue' })).lines)).toEqual([ids.next]);
  expect(idsOf((await read('gd-leader', { state: 'answered' })).lines)).toEqual([]);
  const after = `2025-09-20.${ids.city}`;
  expect(idsOf((await read('gd-leader', { after })).lines)).toEqual([ids.next, ids.late]);
  expect(idsOf((await read('gd-leader', { after: 'x', level: 'y', unit: 'z' })).lines)).toHaveLength(3);
});

test('a notice comes with its whole chain, whichever level is opened', async () => {
  for (const id of [ids.late, ids.next]) {
    const record = await findNotice(await actorOf('gd-staff'), id, today);
    expect(idsOf(record?.chain ?? [])).toEqual([ids.next, ids.late]);
  }
});

test('who issues is offered the own units that the department commands', async () => {
  const { choices } = await read('gz-supervisor');
  const labels = choices?.units.map(({ label }) => label) ?? [];
  expect(labels).toContain('养老服务处');
  expect(labels).not.toContain('中共贵州省委社会工作部');
  expect(labels).not.toContain('广州市民政局');
  expect(choices?.recipient).toBe('广东省民政厅');
  expect((await read('gz-staff')).choices).toBeNull();
});

test('letters are shown to the people of the departments alone', async () => {
  expect((await read('gd-city')).letters).toBeNull();
  expect((await read('gd-staff')).letters).toEqual([]);
});
