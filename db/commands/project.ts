import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { projectLedger } from '@/db/queries/project';
import { projects } from '@/db/schema';
import { budgetOf, enteredBefore, type Project } from '@/domain/project';
import { projectContent } from '@/domain/project-input';
import { missingOfProject } from '@/domain/project-rule';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';
import { keepCovered } from './flow-source';
import { foreignEnds, wrongEnds } from './project-ends';

export const projectKind: FactKind<Project> = {
  ...projectLedger,
  content: projectContent,
  wrong: wrongEnds,
  entered: foreignEnds,
  missing: missingOfProject,
  admit: (tx, row, content) => keepCovered(tx, row, { source: 'project', fen: budgetOf(content) }),
  similar: sameName,
};

/** One of the same name whose days overlap, as far as the person's side may know of it. */
async function sameName(tx: Tx, { name, startsOn, endsOn }: Project, own: OwnPlace): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(projects)
    .where(
      and(
        eq(projects.programmeId, own.programmeId),
        eq(projects.name, name),
        sql`${projects.startsOn} <= ${endsOn} and ${projects.endsOn} >= ${startsOn}`,
        eq(projects.isSuperseded, false),
        ne(sql`coalesce(${projects.originId}, ${projects.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined ? null : `${enteredBefore(found)}如确为另一个项目，请勾选后再保存。`;
}

export const saveProject = saveFact(projectKind);
export const discardProject = discardFact(projectKind);
export const submitProject = submitFact(projectKind);
export const withdrawProject = withdrawFact(projectKind);
export const correctProject = correctFact(projectKind);
export const approveProject = approveFact(projectKind);
export const returnProject = returnFact(projectKind);
export const confirmProject = confirmFact(projectKind);
export const disputeProject = disputeFact(projectKind);
export const proposeProjectWording = proposeWording(projectKind);
export const agreeProjectWording = agreeWording(projectKind);
