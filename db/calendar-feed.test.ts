import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from './command';
import { endCalendar, subscribeCalendar } from './commands/calendar-feed';
import { findOwnFeed, findSubscriber } from './queries/calendar-feed';
import { oneByOne } from './one-by-one';
import { listCalendar } from './queries/calendar-list';
import { answerOrDenied } from './testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from './testing/database';
import { meetingWorld } from './testing/meetings';
import { everybody } from './testing/people';
import { ofCalendar } from './testing/permissions';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** An address of the person, put there past every wall. */
async function feedOf(login: string, isEnded: boolean): Promise<number> {
  await database.owner('delete from calendar_feeds');
  const [row] = await database.owner<{ id: number }>(
    `insert into calendar_feeds (account_id, salt, ended_at)
      select id, 'twenty-and-more-letters', case when $2 then now() end from accounts where login = $1 returning id`,
    [login, isEnded],
  );
  return row?.id ?? 0;
}

test('everybody is answered as calendar-permissions.txt says', async () => {
  const people = await everybody(database);
  const found: string[] = [];
  const compare = async (command: string, state: string, act: (context: Context) => Promise<string>) => {
    const wanted = ofCalendar.wanted(command, { filer: 'gd', reporter: '-', state });
    await oneByOne(people, async ({ actor, login, column }) => {
      const is = await act({ actor, today: '2025-09-30', requestId: 'matrix' });
      if (is !== wanted.get(column)) found.push(`${command} ${state} as ${login}: ${is}`);
    });
  };
  await compare('calendar.subscribe', 'none', (context) => answerOrDenied(subscribeCalendar(context, {})));
  for (const state of ['active', 'ended']) {
    await compare('calendar.end', state, async (context) => {
      const id = await feedOf('gd-staff', state === 'ended');
      return answerOrDenied(endCalendar(context, { id }));
    });
  }
  expect(found).toEqual([]);
});

test('the address opens the meetings of its person until it is ended, and no other does', async () => {
  await database.owner('delete from calendar_feeds');
  const context = await contextOf('gz-leader');
  await meetingWorld(database).plan('gd-staff', 1, '2025-11-18');
  await subscribeCalendar(context, {});
  await expect(subscribeCalendar(context, {})).rejects.toThrow('已有订阅地址');
  const feed = await findOwnFeed(context.actor);
  const token = feed?.token ?? '';
  const subscriber = await findSubscriber(token);
  expect(subscriber?.login).toBe('gz-leader');
  const meetings = subscriber ? await listCalendar(subscriber) : [];
  expect(meetings.map(({ plannedOn }) => plannedOn)).toEqual(['2025-11-18']);
  for (const wrong of [
    '',
    `${token}x`,
    token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    `9${token}`,
  ])
    expect(await findSubscriber(wrong)).toBeNull();
  const stored = await database.owner<{ row: string }>('select f::text as row from calendar_feeds f');
  expect(stored.some(({ row }) => row.includes(token.split('.')[1] ?? ''))).toBe(false);
  await database.owner(`update accounts set disabled_at = now() where login = 'gz-leader'`);
  expect(await findSubscriber(token)).toBeNull();
  await database.owner(`update accounts set disabled_at = null where login = 'gz-leader'`);
  await endCalendar(context, { id: feed?.id ?? 0 });
  expect(await findSubscriber(token)).toBeNull();
  expect(await findOwnFeed(context.actor)).toBeNull();
  await subscribeCalendar(context, {});
  expect((await findOwnFeed(context.actor))?.token).not.toBe(token);
});
