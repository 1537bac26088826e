import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEvidence } from '@/db/queries/evidence';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { FlowsSection } from '@/app/(dashboard)/_flows/flows-section';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { FactCard } from '@/components/fact/fact-card';
import { FactSections } from '@/components/fact/fact-sections';
import { EndsCard } from '@/components/pairing/ends-card';
import { PageHeader } from '@/components/shell/page-header';
import { findPairing } from '@/db/queries/pairing-record';
import { agreementFields, pairingFields, pairingName } from '@/domain/pairing';
import { ActivitiesSection } from './activities-section';
import { AwarenessSection } from './awareness-section';
import { ContactsSection } from './contacts-section';
import { ExitSection } from './exit-section';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '结对记录' };

export default async function PairingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findPairing(actor, id, today());
  if (!record) notFound();
  const { row, content, names } = record;
  return (
    <>
      <PageHeader
        title={pairingName(content, names)}
        crumbs={[{ label: '结对', href: '/pairings' }]}
        {...(row.revision > 1 ? { lead: `第 ${row.revision} 版（更正）` } : {})}
      />
      <EndsCard {...record} />
      <FactCard {...record} fields={agreementFields} />
      {row.officialOn === null ? null : (
        <FlowsSection actor={actor} kind="pairing" id={row.originId ?? row.id} />
      )}
      <EvidenceSection
        noun="pairing"
        of={readEvidence(actor, 'pairing', [{ id: row.originId ?? row.id, label: '' }])}
        back={`/pairings/${row.id}`}
      />
      <StepsSection {...record} />
      <ContactsSection {...record} />
      <ActivitiesSection {...record} />
      <AwarenessSection {...record} />
      <ExitSection {...record} />
      <FactSections {...record} base="/pairings" fields={pairingFields} />
    </>
  );
}
