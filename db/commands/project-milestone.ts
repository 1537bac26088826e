import 'server-only';
import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { endsOf, projectLedger } from '@/db/queries/project';
import { evidence, projectMilestoneFiles, projectMilestones } from '@/db/schema';
import { wrongOfDoneDay, wrongOfPlannedDay } from '@/domain/project-milestone';
import {
  milestoneFiles,
  plannedMilestone,
  reachedMilestone,
  struckMilestone,
} from '@/domain/project-milestone-input';
import { Refusal, refusedAt } from '@/domain/refusal';
import { holdFirst } from './fact/first';
import { loadFact } from './fact/subject';

type Row = typeof projectMilestones.$inferSelect;

async function projectOf(tx: Tx, ref: { id: number; version: number }, { actor }: Context) {
  const found = await loadFact(tx, projectLedger, ref, actor);
  return { ...found, ends: await endsOf(tx, found.content) };
}

async function milestoneOf(
  tx: Tx,
  { ref, milestoneId }: { readonly ref: { id: number; version: number }; readonly milestoneId: number },
  context: Context,
) {
  const found = await projectOf(tx, ref, context);
  const [milestone] = await tx
    .select()
    .from(projectMilestones)
    .where(
      and(
        eq(projectMilestones.id, milestoneId),
        eq(projectMilestones.projectId, found.row.originId ?? found.row.id),
      ),
    );
  if (!milestone) throw new Refusal('missing', '没有找到这个节点；请刷新页面。');
  return { ...found, milestone };
}

/** Plans what a project means to have reached by a day. */
export const planMilestone = command({
  name: 'project.plan',
  input: plannedMilestone,
  load: async (tx, { ref }, context) => [await projectOf(tx, ref, context)],
  change: async (tx, [subject], { title, dueOn }, { actor }) => {
    if (!subject) return [];
    const projectId = await holdFirst(tx, projectLedger, subject);
    const wrong = wrongOfPlannedDay(dueOn, subject.content);
    if (wrong !== null) throw refusedAt({ dueOn: wrong });
    const [same] = await tx
      .select({ id: projectMilestones.id })
      .from(projectMilestones)
      .where(
        and(
          eq(projectMilestones.projectId, projectId),
          eq(projectMilestones.title, title),
          isNull(projectMilestones.struckOn),
        ),
      );
    if (same) throw refusedAt({ title: '已有同名节点；改期的请先划销原来的节点，再重新计划。' });
    const { accountId, departmentId } = actor;
    await tx
      .insert(projectMilestones)
      .values({ projectId, departmentId, title, dueOn, enteredBy: accountId });
    return [{ id: subject.row.id, before: null, after: { title, dueOn }, isShared: true }];
  },
  message: () => '已计划节点。',
});

/** Says on which day a milestone was reached, and by which files of the project that shows. */
export const reachMilestone = command({
  name: 'project.reach',
  input: reachedMilestone,
  load: async (tx, input, context) => [await milestoneOf(tx, input, context)],
  change: async (tx, [subject], { doneOn, note, files }, { actor, today }) => {
    if (!subject) return [];
    await holdFirst(tx, projectLedger, subject);
    const { milestone, content, row } = subject;
    const wrong = wrongOfDoneDay(doneOn, content, today);
    if (wrong !== null) throw refusedAt({ doneOn: wrong });
    const done = await tx
      .update(projectMilestones)
      .set({ doneOn, doneBy: actor.accountId, doneNote: note })
      .where(
        and(
          eq(projectMilestones.id, milestone.id),
          isNull(projectMilestones.doneOn),
          isNull(projectMilestones.struckOn),
        ),
      )
      .returning({ id: projectMilestones.id });
    if (done.length === 0) throw new Refusal('conflict', '这个节点已经完成或划销；请刷新页面。');
    const names = await tied(tx, milestone, files);
    const after = { title: milestone.title, doneOn, note, files: names };
    return [{ id: row.id, before: null, after, isShared: true }];
  },
  message: () => '已登记完成。',
});

/** Says anew which files of the project belong to a milestone. */
export const tieMilestone = command({
  name: 'project.tie',
  input: milestoneFiles,
  load: async (tx, input, context) => [await milestoneOf(tx, input, context)],
  change: async (tx, [subject], { files }) => {
    if (!subject) return [];
    await holdFirst(tx, projectLedger, subject);
    const { milestone, row } = subject;
    if (milestone.struckOn !== null) throw new Refusal('conflict', '这个节点已经划销；请刷新页面。');
    const after = { title: milestone.title, files: await tied(tx, milestone, files) };
    return [{ id: row.id, before: null, after, isShared: true }];
  },
  message: () => '已保存节点的材料。',
});

/** 划销: a milestone that was planned or marked by mistake counts no more; it stays, with the reason. */
export const strikeMilestone = command({
  name: 'project.drop',
  input: struckMilestone,
  load: async (tx, input, context) => [await milestoneOf(tx, input, context)],
  change: async (tx, [subject], { reason }, { actor, today }) => {
    if (!subject) return [];
    await holdFirst(tx, projectLedger, subject);
    const { milestone, row } = subject;
    const struck = await tx
      .update(projectMilestones)
      .set({ struckOn: today, struckBy: actor.accountId, strikeReason: reason })
      .where(and(eq(projectMilestones.id, milestone.id), isNull(projectMilestones.struckOn)))
      .returning({ id: projectMilestones.id });
    if (struck.length === 0) throw new Refusal('conflict', '这个节点已经划销；请刷新页面。');
    const after = { title: milestone.title, dueOn: milestone.dueOn, struckBecause: reason };
    return [{ id: row.id, before: null, after, isShared: true }];
  },
  message: () => '已划销，不再作数；节点和原因仍然保留。',
});

/** Makes these the files of the milestone; answers what they are called. */
async function tied(tx: Tx, { id, projectId }: Row, files: readonly number[]): Promise<string> {
  const found = await tx
    .select({ evidenceId: evidence.id, fileName: evidence.fileName })
    .from(evidence)
    .where(
      and(
        inArray(evidence.id, [...files]),
        eq(evidence.subjectKind, 'project'),
        eq(evidence.subjectId, projectId),
        isNull(evidence.withdrawnAt),
      ),
    );
  if (found.length !== files.length)
    throw new Refusal('missing', '所选材料有的不在这个项目上，或已撤下；请刷新页面后重新选择。');
  const own = eq(projectMilestoneFiles.milestoneId, id);
  await tx.delete(projectMilestoneFiles).where(
    and(
      own,
      notInArray(
        projectMilestoneFiles.evidenceId,
        found.map((file) => file.evidenceId),
      ),
    ),
  );
  if (found.length > 0)
    await tx
      .insert(projectMilestoneFiles)
      .values(found.map(({ evidenceId }) => ({ milestoneId: id, evidenceId })))
      .onConflictDoNothing();
  return found.map(({ fileName }) => fileName).join('、');
}
