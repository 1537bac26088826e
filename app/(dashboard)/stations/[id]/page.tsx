import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEvidence } from '@/db/queries/evidence';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { FactCard } from '@/components/fact/fact-card';
import { FactSections } from '@/components/fact/fact-sections';
import { placeText } from '@/components/organisation/place-text';
import { PageHeader } from '@/components/shell/page-header';
import { findStation } from '@/db/queries/station-record';
import { stationFields, stationName } from '@/domain/station';
import { CountsSection } from './counts-section';
import { PairingsSection } from './pairings-section';
import { StepsSection } from './steps-section';
import { SupervisionsSection } from './supervisions-section';

export const metadata: Metadata = { title: '站点记录' };

export default async function StationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findStation(actor, id);
  if (!record) notFound();
  const { row, content, names, place } = record;
  const where = place === null ? '' : placeText(place);
  return (
    <>
      <PageHeader
        title={stationName(content, names)}
        crumbs={[{ label: '社工站', href: '/stations' }]}
        lead={row.revision > 1 ? `${where}，第 ${row.revision} 版（更正）` : where}
      />
      <FactCard {...record} fields={stationFields} />
      <EvidenceSection
        noun="station"
        of={readEvidence(actor, 'station', [{ id: row.originId ?? row.id, label: '' }])}
        back={`/stations/${row.id}`}
      />
      <StepsSection {...record} />
      <PairingsSection pairings={record.pairings} />
      <CountsSection {...record} />
      <SupervisionsSection {...record} />
      <FactSections {...record} base="/stations" fields={stationFields} />
    </>
  );
}
