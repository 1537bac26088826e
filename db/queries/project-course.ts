import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { accounts, evidence, projectCounts, projectMilestones } from '@/db/schema';
import type { EvidenceKind } from '@/domain/evidence-kind';

/** A file of the project, as far as it has to be told from others. */
interface ProjectFile {
  readonly id: number;
  readonly kind: EvidenceKind;
  readonly fileName: string;
}

/** The files at a milestone, without what was withdrawn, as one JSON value. */
const filesAt = sql<readonly ProjectFile[]>`(
  select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'fileName', e.file_name) order by e.id), '[]')
  from project_milestone_files f join evidence e on e.id = f.evidence_id
  where f.milestone_id = ${projectMilestones.id} and e.withdrawn_at is null)`;

const done = alias(accounts, 'done');

/** 项目节点 in the order of their planned days, with who said that they were reached. */
export function listMilestones(tx: Tx, firstId: number) {
  return tx
    .select({
      ...{ id: projectMilestones.id, title: projectMilestones.title, dueOn: projectMilestones.dueOn },
      ...{ doneOn: projectMilestones.doneOn, doneNote: projectMilestones.doneNote, doneBy: done.name },
      ...{ struckOn: projectMilestones.struckOn, strikeReason: projectMilestones.strikeReason },
      by: accounts.name,
      files: filesAt,
    })
    .from(projectMilestones)
    .innerJoin(accounts, eq(accounts.id, projectMilestones.enteredBy))
    .leftJoin(done, eq(done.id, projectMilestones.doneBy))
    .where(eq(projectMilestones.projectId, firstId))
    .orderBy(asc(projectMilestones.dueOn), asc(projectMilestones.id))
    .limit(100);
}

/** The files that hang on a project. */
export function listProjectFiles(tx: Tx, firstId: number): Promise<ProjectFile[]> {
  return tx
    .select({ id: evidence.id, kind: evidence.kind, fileName: evidence.fileName })
    .from(evidence)
    .where(
      and(eq(evidence.subjectKind, 'project'), eq(evidence.subjectId, firstId), isNull(evidence.withdrawnAt)),
    )
    .orderBy(asc(evidence.id))
    .limit(200);
}

/** 期末累计数, the last first; of each quarter the last word. */
export async function listCounts(tx: Tx, firstId: number) {
  const { raisedFen, raisedFirstFen, managementFen, people, children, services, counties } = projectCounts;
  const rows = await tx
    .select({
      ...{ id: projectCounts.id, countedOn: projectCounts.countedOn, by: accounts.name },
      ...{ raisedFen, raisedFirstFen, managementFen, people, children, services, counties },
    })
    .from(projectCounts)
    .innerJoin(accounts, eq(accounts.id, projectCounts.countedBy))
    .where(eq(projectCounts.projectId, firstId))
    .orderBy(desc(projectCounts.countedOn), desc(projectCounts.id))
    .limit(80);
  return rows.filter(({ countedOn }, at) => rows[at - 1]?.countedOn !== countedOn);
}
