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
import { Section } from '@/components/ui/section';
import { readEvidence } from '@/db/queries/evidence';
import { findTrust } from '@/db/queries/trust-record';
import { trustFields } from '@/domain/trust';
import { trusteeAsked } from '@/domain/trust-filter';
import { BalancesSection } from './balances-section';
import { CourseSection } from './course-section';
import { EventsSection } from './events-section';
import { StepsSection } from './steps-section';
import { TrusteeSection } from './trustee-section';

export const metadata: Metadata = { title: '慈善信托' };

export default async function TrustPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const asked = trusteeAsked.parse(await searchParams);
  const record = id === null ? null : await findTrust(actor, id, today(), asked);
  if (!record) notFound();
  const { row, content } = record;
  return (
    <>
      <PageHeader
        title={content.name}
        crumbs={[{ label: '慈善信托', href: '/trusts' }]}
        lead={row.revision > 1 ? `慈善信托，第 ${row.revision} 版（更正）` : '慈善信托'}
      />
      <CourseSection {...record} />
      <Section id="content" title="登记内容">
        <FactCard {...record} fields={trustFields} />
      </Section>
      <EventsSection {...record} />
      <BalancesSection {...record} />
      {row.officialOn === null ? null : (
        <FlowsSection actor={actor} kind="trust" id={row.originId ?? row.id} />
      )}
      <EvidenceSection
        noun="trust"
        of={readEvidence(actor, 'trust', [{ id: row.originId ?? row.id, label: '' }])}
        back={`/trusts/${row.id}`}
      />
      <TrusteeSection {...record} asked={asked} />
      <StepsSection {...record} />
      <FactSections {...record} base="/trusts" fields={trustFields} />
    </>
  );
}
