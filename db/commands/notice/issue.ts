import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { departments, notices, organisations, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { yearOf } from '@/domain/calendar';
import { isCommanded, levelAfter, noticeIssued, noticeLevels } from '@/domain/notice';
import { Refusal, refusedAt } from '@/domain/refusal';
import { loadNotices, noticeChange, noticeMovedOn, type NoticeSubject } from './subject';

type Input = z.output<typeof noticeIssued>;

/** Who is addressed, and the notice that went unanswered, if there is one. */
interface Addressed {
  readonly departmentId: number;
  readonly organisationId: number;
  readonly organisationPath: string;
  readonly unit: string;
  readonly short: string;
  readonly isCommanded: boolean;
  readonly previous: NoticeSubject | null;
}

/** Issues a 交办单, or upon one that went unanswered past its date the 催办单, and upon that the 督办单. */
export const issueNotice = command({
  name: 'notice.issue',
  input: noticeIssued,
  load: async (tx, input, { actor }) => [await addressed(tx, actor, input)],
  change: async (tx, [to], input, context) => {
    if (!to) return [];
    const values = await checked(tx, to, input, context);
    const [added] = await tx
      .insert(notices)
      .values({
        ...values,
        departmentId: to.departmentId,
        organisationId: to.organisationId,
        year: yearOf(context.today),
        demand: input.demand,
        dueOn: input.dueOn,
        issuedBy: context.actor.accountId,
        issuedOn: context.today,
      })
      .returning();
    if (!added) throw await noticeMovedOn(tx, to.previous ?? { id: 0, version: 0 });
    return [
      noticeChange(null, { ...added, short: to.short, unit: to.unit, organisationPath: '', hasNext: false }),
    ];
  },
  message: () => '已签发，等待责任单位签收。',
});

async function addressed(tx: Tx, actor: Actor, input: Input): Promise<Addressed> {
  if (input.previousId !== 0) {
    const ref = { id: input.previousId, version: input.previousVersion };
    const [previous] = await loadNotices(tx, actor, [ref]);
    if (previous) return { ...previous, isCommanded: true, previous };
  }
  const [unit] = await tx
    .select({
      departmentId: organisations.departmentId,
      organisationId: organisations.id,
      organisationPath: organisations.path,
      unit: organisations.name,
      short: departments.short,
      kind: organisations.kind,
    })
    .from(organisations)
    .innerJoin(departments, eq(departments.id, organisations.departmentId))
    .where(eq(organisations.id, input.organisationId));
  if (!unit) throw new Refusal('missing', '没有找到该责任单位；请刷新页面后重新选择。');
  return { ...unit, isCommanded: isCommanded(unit.kind), previous: null };
}

/** The level and what it is about: a further level is about what the one below was about. */
async function checked(tx: Tx, { previous, ...to }: Addressed, input: Input, { today }: Context) {
  if (previous !== null && previous.version !== input.previousVersion) {
    throw await noticeMovedOn(tx, previous);
  }
  const level = previous === null ? noticeLevels[0] : levelAfter(previous, today);
  const fields: Record<string, string> = {};
  if (!to.isCommanded) fields['organisationId'] = '该单位不隶属民政厅，不能签发；请另行发函商请。';
  if (input.dueOn < today) fields['dueOn'] = '时限不能早于今天。';
  if (previous === null && input.resolutionId !== 0 && !(await isSigned(tx, input.resolutionId))) {
    fields['resolutionId'] = '请选择纪要已会签的议定事项。';
  }
  if (Object.keys(fields).length > 0) {
    throw refusedAt(fields);
  }
  if (previous !== null) {
    const { id, matter, resolutionId } = previous;
    return { level, previousId: id, matter, resolutionId };
  }
  const resolutionId = input.resolutionId === 0 ? null : input.resolutionId;
  return { level, previousId: null, matter: input.matter, resolutionId };
}

/** Both sides have signed the minutes that hold the decision: it will not be taken back. */
export async function isSigned(tx: Tx, resolutionId: number): Promise<boolean> {
  const found = await tx
    .select({ id: resolutions.id })
    .from(resolutions)
    .where(
      sql`${resolutions.id} = ${resolutionId} and ${resolutions.meetingId} in (select * from signed_meetings())`,
    );
  return found.length > 0;
}
