import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { endsOf, projectLedger } from '@/db/queries/project';
import { projectCounts } from '@/db/schema';
import { countTitle, lastWords, projectCountIn, wrongOfProjectCount } from '@/domain/project-count';
import { projectCount } from '@/domain/project-count-input';
import { refusedAt } from '@/domain/refusal';
import { holdFirst } from './fact/first';
import { loadFact } from './fact/subject';
import { wrongCounties } from './project-ends';

/** Says what a project has come to by a quarter's last day; said again of the same quarter, the last word counts. */
export const countProject = command({
  name: 'project.count',
  input: projectCount,
  load: async (tx, { ref }, { actor }) => {
    const found = await loadFact(tx, projectLedger, ref, actor);
    return [{ ...found, ends: await endsOf(tx, found.content) }];
  },
  change: async (tx, [subject], input, { actor, today }) => {
    if (!subject) return [];
    const { row, content } = subject;
    const count = projectCountIn(input);
    const projectId = await holdFirst(tx, projectLedger, subject);
    const said = await tx
      .select()
      .from(projectCounts)
      .where(eq(projectCounts.projectId, projectId))
      .orderBy(asc(projectCounts.id));
    const problems = {
      ...wrongOfProjectCount(count, lastWords(said), content.startsOn, today),
      ...(await wrongCounties(tx, count, row.programmeId)),
    };
    if (Object.keys(problems).length > 0) throw refusedAt(problems);
    await tx.insert(projectCounts).values({
      ...{ ...count, projectId },
      ...{ departmentId: actor.departmentId, countedBy: actor.accountId },
    });
    return [{ id: row.id, before: null, after: { ...count, title: countTitle(count) }, isShared: true }];
  },
  message: () => '已登记累计数。',
});
