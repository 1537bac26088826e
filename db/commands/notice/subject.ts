import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { hasNext, noticeScope } from '@/db/queries/notice';
import { accounts, departments, notices, organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { chineseMoment } from '@/domain/moment';
import { noticeActWords, noticeNumber, noticeState, noticeStateWords } from '@/domain/notice';
import { Refusal } from '@/domain/refusal';

export type NoticeRow = typeof notices.$inferSelect;

export interface NoticeSubject extends NoticeRow {
  readonly short: string;
  readonly unit: string;
  readonly organisationPath: string;
  readonly hasNext: boolean;
}

export interface Ref {
  readonly id: number;
  readonly version: number;
}

/**
 * The notices in the actor's scope, in the order asked for, held until the transaction ends so that nobody answers what
 * another takes to the next level; a `missing` refusal for one that is not there.
 */
export async function loadNotices(tx: Tx, actor: Actor, refs: readonly Ref[]): Promise<NoticeSubject[]> {
  const wanted = [...new Set(refs.map(({ id }) => id))];
  await tx
    .select({ id: notices.id })
    .from(notices)
    .where(inArray(notices.id, wanted))
    .orderBy(asc(notices.id))
    .for('update');
  const rows = await tx
    .select({
      notice: notices,
      short: departments.short,
      unit: organisations.name,
      organisationPath: organisations.path,
      hasNext,
    })
    .from(notices)
    .innerJoin(departments, eq(departments.id, notices.departmentId))
    .innerJoin(organisations, eq(organisations.id, notices.organisationId))
    .where(and(inArray(notices.id, wanted), noticeScope(actor)));
  return refs.map(({ id }) => {
    const found = rows.find(({ notice }) => notice.id === id);
    if (!found) throw new Refusal('missing', '没有找到这份单，可能不在您的权限范围内；请刷新页面。');
    const { notice, ...rest } = found;
    return { ...notice, ...rest };
  });
}

/** The guarded `where` of every change: the row as the person saw it, or nothing. */
export function asSeen({ id, version }: Ref) {
  return and(eq(notices.id, id), eq(notices.version, version));
}

/** "Somebody was faster": says who did what, when. */
export async function noticeMovedOn(tx: Tx, { id }: Ref): Promise<Refusal> {
  const [now] = await tx.select().from(notices).where(eq(notices.id, id));
  const last = now?.answeredAt
    ? { by: now.answeredBy, at: now.answeredAt, word: noticeActWords.answer }
    : now?.receivedAt
      ? { by: now.receivedBy, at: now.receivedAt, word: noticeActWords.receive }
      : null;
  const [person] = last?.by
    ? await tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, last.by))
    : [];
  const who = last && person ? `${person.name}已于${chineseMoment(last.at)}${last.word}该单` : '该单已有变动';
  return new Refusal('conflict', `${who}；您填写的内容仍在页面上，请刷新核对后再办理。`);
}

/** The history entry of what happened to a notice, which never leaves its side. */
export function noticeChange(before: NoticeSubject | null, after: NoticeSubject): Change {
  return { id: after.id, before: before && told(before), after: told(after), isShared: false };
}

function told(notice: NoticeSubject) {
  const { unit, matter, demand, dueOn, answer, evidence } = notice;
  const state = noticeStateWords[noticeState(notice)];
  return { number: noticeNumber(notice), state, unit, matter, demand, dueOn, answer, evidence };
}
