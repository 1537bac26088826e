import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEvidence } from '@/db/queries/evidence';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { FactCard } from '@/components/fact/fact-card';
import { FactSections } from '@/components/fact/fact-sections';
import { PageHeader } from '@/components/shell/page-header';
import { findTraining } from '@/db/queries/training';
import { trainingFields, trainingName } from '@/domain/training';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '培训记录' };

export default async function TrainingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findTraining(actor, id);
  if (!record) notFound();
  const { row, content } = record;
  return (
    <>
      <PageHeader
        title={trainingName(content)}
        crumbs={[{ label: '培训', href: '/trainings' }]}
        {...(row.revision > 1 ? { lead: `第 ${row.revision} 版（更正）` } : {})}
      />
      <FactCard {...record} fields={trainingFields} />
      <EvidenceSection
        noun="training"
        of={readEvidence(actor, 'training', [{ id: row.originId ?? row.id, label: '' }])}
        back={`/trainings/${row.id}`}
      />
      <StepsSection {...record} />
      <FactSections {...record} base="/trainings" fields={trainingFields} />
    </>
  );
}
