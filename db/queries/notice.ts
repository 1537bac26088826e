import 'server-only';
import { and, type AnyColumn, desc, eq, like, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accounts, departments, notices, organisations, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import {
  isOverdue,
  noticeLevelWords,
  noticeNumber,
  noticeSentence,
  noticeState,
  noticeWaitsFor,
  nextLevel,
} from '@/domain/notice';
import { offeredNoticeSteps } from '@/domain/notice-offer';

/** Notices to the person's unit and those below it, on their own side, for a query that joins the addressed unit. */
export function noticeScope({ departmentId, organisationPath }: Actor): SQL | undefined {
  return and(eq(notices.departmentId, departmentId), like(organisations.path, `${organisationPath}%`));
}

/** Whether a notice of the next level was issued upon it. */
export const hasNext = sql<boolean>`exists (select from notices n where n.previous_id = ${notices.id})`;

const nameOf = (account: AnyColumn) =>
  sql<string | null>`(select a.name from accounts a where a.id = ${account})`;

/** Notices in the person's scope as they stand on the day, the newest first, with what the person may do. */
export async function listNotices(
  tx: Tx,
  actor: Actor,
  { which, today, limit }: { which: SQL | undefined; today: PlainDate; limit: number },
) {
  const rows = await tx
    .select({
      notice: notices,
      short: departments.short,
      unit: organisations.name,
      organisationPath: organisations.path,
      by: accounts.name,
      receivedByName: nameOf(notices.receivedBy),
      answeredByName: nameOf(notices.answeredBy),
      resolution: resolutions.text,
      hasNext,
    })
    .from(notices)
    .innerJoin(departments, eq(departments.id, notices.departmentId))
    .innerJoin(organisations, eq(organisations.id, notices.organisationId))
    .innerJoin(accounts, eq(accounts.id, notices.issuedBy))
    .leftJoin(resolutions, eq(resolutions.id, notices.resolutionId))
    .where(and(noticeScope(actor), which))
    .orderBy(desc(notices.issuedOn), desc(notices.id))
    .limit(limit);
  return rows.map(({ notice, ...rest }) => {
    const line = { ...notice, ...rest };
    const next = nextLevel(notice.level);
    return {
      ...line,
      number: noticeNumber(line),
      state: noticeState(line),
      isOverdue: isOverdue(line, today),
      sentence: noticeSentence(line, today),
      waitsFor: noticeWaitsFor(line, line.unit),
      nextWord: next === null ? null : noticeLevelWords[next],
      steps: offeredNoticeSteps(actor, line, today),
    };
  });
}

export type ListedNotice = Awaited<ReturnType<typeof listNotices>>[number];
