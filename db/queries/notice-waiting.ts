import 'server-only';
import { and, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { notices } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { mayIssue, type NoticeStep } from '@/domain/notice-offer';
import { hasNext, type ListedNotice, listNotices } from './notice';

/** What waits for the person: notices to sign for and to answer, and for who issues them those that nobody answered. */
export async function listWaitingNotices(tx: Tx, actor: Actor, today: PlainDate) {
  const which = and(isNull(notices.answeredOn), sql`not ${hasNext}`);
  const open = (await listNotices(tx, actor, { which, today, limit: 200 })).toSorted(earliestFirst);
  const offering = (step: NoticeStep) => open.filter(({ steps }) => steps.includes(step));
  return {
    toReceive: offering('receive'),
    toAnswer: offering('answer'),
    overdue: mayIssue(actor) ? open.filter(({ isOverdue }) => isOverdue) : [],
  };
}

function earliestFirst(one: ListedNotice, other: ListedNotice): number {
  return one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.id - other.id;
}
