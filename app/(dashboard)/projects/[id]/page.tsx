import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { FlowsSection } from '@/app/(dashboard)/_flows/flows-section';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { FactCard } from '@/components/fact/fact-card';
import { FactSections } from '@/components/fact/fact-sections';
import { PageHeader } from '@/components/shell/page-header';
import { readEvidence } from '@/db/queries/evidence';
import { findProject } from '@/db/queries/project-record';
import { projectContentFields, projectKindWords } from '@/domain/project';
import { projectEndsAsked } from '@/domain/project-filter';
import { CountsSection } from './counts-section';
import { EndsSection } from './ends-section';
import { EventsSection } from './events-section';
import { MilestonesSection } from './milestones-section';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '项目' };

export default async function ProjectPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const asked = projectEndsAsked.parse(await searchParams);
  const record = id === null ? null : await findProject(actor, id, today(), asked);
  if (!record) notFound();
  const { row, content } = record;
  const kind = projectKindWords[content.kind];
  return (
    <>
      <PageHeader
        title={content.name}
        crumbs={[{ label: '慈善项目', href: '/projects' }]}
        lead={row.revision > 1 ? `${kind}，第 ${row.revision} 版（更正）` : kind}
      />
      <EventsSection {...record} />
      <MilestonesSection {...record} />
      <CountsSection {...record} />
      <FactCard {...record} fields={projectContentFields} />
      {row.officialOn === null ? null : (
        <FlowsSection actor={actor} kind="project" id={row.originId ?? row.id} />
      )}
      <EvidenceSection
        noun="project"
        of={readEvidence(actor, 'project', [{ id: row.originId ?? row.id, label: '' }])}
        back={`/projects/${row.id}`}
      />
      <EndsSection {...record} asked={asked} />
      <StepsSection {...record} />
      <FactSections {...record} base="/projects" fields={projectContentFields} />
    </>
  );
}
