import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { reading } from '@/db/client';
import { notices } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { listNotices } from './notice';

/** One notice with every level of its chain, the newest first; null out of scope. */
export function findNotice(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx) => {
    const [notice] = await listNotices(tx, actor, { which: eq(notices.id, id), today, limit: 1 });
    if (!notice) return null;
    const which = sql`${notices.id} in (
      with recursive up (id, previous_id) as (
        select n.id, n.previous_id from notices n where n.id = ${id}
        union all select n.id, n.previous_id from notices n join up on n.id = up.previous_id
      ), down (id) as (
        select ${id}::integer union all select n.id from notices n join down on n.previous_id = down.id
      ) select id from up union select id from down)`;
    return { notice, chain: await listNotices(tx, actor, { which, today, limit: 10 }) };
  });
}

export type NoticeRecord = NonNullable<Awaited<ReturnType<typeof findNotice>>>;
