import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '@/db/command';
import { calendarFeeds } from '@/db/schema';
import { recordId } from '@/domain/input';
import { Refusal } from '@/domain/refusal';

/** Gives the person an address of their own under which their calendar reads the meetings. */
export const subscribeCalendar = command({
  name: 'calendar.subscribe',
  input: z.object({}),
  load: (_tx, _input, { actor }) => Promise.resolve([{ accountId: actor.accountId }]),
  change: async (tx, _subjects, _input, { actor }) => {
    const [added] = await tx
      .insert(calendarFeeds)
      .values({ accountId: actor.accountId, salt: randomBytes(18).toString('base64url') })
      .onConflictDoNothing()
      .returning({ id: calendarFeeds.id });
    if (!added) throw new Refusal('conflict', '已有订阅地址；如需更换，请先停用现在的地址。');
    return [{ id: added.id, before: null, after: { ended: false }, isShared: false }];
  },
  message: () => '已生成订阅地址，请添加到您的日历；不要转给他人。',
});

/** Ends the address: calendars that have it read nothing any more. */
export const endCalendar = command({
  name: 'calendar.end',
  input: z.object({ id: recordId }),
  load: async (tx, { id }) => {
    const [feed] = await tx.select().from(calendarFeeds).where(eq(calendarFeeds.id, id));
    if (!feed) throw new Refusal('missing', '没有找到这个订阅地址；请刷新页面。');
    return [feed];
  },
  change: async (tx, _subjects, { id }) => {
    const ended = await tx
      .update(calendarFeeds)
      .set({ endedAt: sql`now()` })
      .where(and(eq(calendarFeeds.id, id), isNull(calendarFeeds.endedAt)))
      .returning({ id: calendarFeeds.id });
    if (ended.length === 0) throw new Refusal('conflict', '这个订阅地址已经停用；请刷新页面。');
    return [{ id, before: { ended: false }, after: { ended: true }, isShared: false }];
  },
  message: () => '订阅地址已停用；日历中已有的会议不再更新。',
});
