import { randomUUID } from 'node:crypto';
import { planNode, reachNode, strikeNode, tieNode } from '@/app/(dashboard)/projects/course-actions';
import { today } from '@/app/_request/clock';
import { MilestoneForm, ReachForm, TieForm } from '@/components/project/milestone-form';
import { MilestoneTable } from '@/components/project/milestone-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { StrikeForm } from '@/components/ui/strike-form';
import type { ProjectRecord } from '@/db/queries/project-record';

/** 项目节点: what the project means to have reached by when, and whether it has. */
export function MilestonesSection({ row, standing, milestones, mayPlan, files }: ProjectRecord) {
  if (row.officialOn === null) return null;
  const hidden = { 'ref.id': row.id, 'ref.version': row.version };
  return (
    <Section
      id="milestones"
      title="项目节点"
      lead="登记项目的一方计划节点，完成后登记日期并勾选能证明的材料；改期的划销后重新计划。"
    >
      {milestones.length === 0 ? (
        <EmptyState title="还没有计划节点" sentence="由登记项目的单位计划节点和日期。" />
      ) : (
        <MilestoneTable
          milestones={milestones}
          standing={standing}
          today={today()}
          forms={({ id, doneOn, files: tied }) => {
            if (!mayPlan) return null;
            const given = { id, files, tied, hidden: { ...hidden, milestoneId: id } };
            return (
              <>
                {doneOn === null ? (
                  <ReachForm {...given} action={reachNode} formKey={randomUUID()} today={today()} />
                ) : (
                  <TieForm {...given} action={tieNode} formKey={randomUUID()} />
                )}
                <StrikeForm
                  {...{ id, word: '节点', hidden: given.hidden }}
                  action={strikeNode}
                  formKey={randomUUID()}
                />
              </>
            );
          }}
        />
      )}
      {mayPlan ? <MilestoneForm action={planNode} formKey={randomUUID()} hidden={hidden} /> : null}
    </Section>
  );
}
