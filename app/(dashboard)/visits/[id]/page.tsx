import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEvidence } from '@/db/queries/evidence';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { FactCard } from '@/components/fact/fact-card';
import { FactSections } from '@/components/fact/fact-sections';
import { PageHeader } from '@/components/shell/page-header';
import { findVisit } from '@/db/queries/visit';
import { visitFields, visitName } from '@/domain/visit';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '互访记录' };

export default async function VisitPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findVisit(actor, id);
  if (!record) notFound();
  const { row, content, names } = record;
  return (
    <>
      <PageHeader
        title={visitName(content, names.parties)}
        crumbs={[{ label: '互访', href: '/visits' }]}
        {...(row.revision > 1 ? { lead: `第 ${row.revision} 版（更正）` } : {})}
      />
      <FactCard {...record} fields={visitFields} />
      <EvidenceSection
        noun="visit"
        of={readEvidence(actor, 'visit', [{ id: row.originId ?? row.id, label: '' }])}
        back={`/visits/${row.id}`}
      />
      <StepsSection {...record} />
      <FactSections {...record} base="/visits" fields={visitFields} />
    </>
  );
}
