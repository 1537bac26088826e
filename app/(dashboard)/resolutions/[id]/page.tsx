import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEvidence } from '@/db/queries/evidence';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { EntryTimeline } from '@/components/resolution/entry-timeline';
import { HalfCard } from '@/components/resolution/half-card';
import { ResolutionCard } from '@/components/resolution/resolution-card';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { findResolution } from '@/db/queries/resolution-record';
import { CorrectSection } from './correct-section';
import { ExtensionSection } from './extension-section';
import { HalfActs } from './half-acts';

export const metadata: Metadata = { title: '议定事项' };

export default async function ResolutionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findResolution(actor, id, today());
  if (!record) notFound();
  const { resolution, halves, entries } = record;
  return (
    <>
      <PageHeader
        title={resolution.text}
        crumbs={[
          { label: '议定事项', href: '/resolutions' },
          { label: resolution.meeting, href: `/meetings/${resolution.meetingId}` },
        ]}
      />
      <ResolutionCard {...resolution} />
      <Section
        id="halves"
        title="两方办理"
        lead="牵头单位申请销号，本方督查核实，对方审核人确认；两方都确认后销号。"
      >
        {halves.map((half) => (
          <HalfCard key={half.id} half={half}>
            <HalfActs half={half} resolutionVersion={resolution.version} />
          </HalfCard>
        ))}
      </Section>
      <EvidenceSection
        noun="resolution-half"
        of={readEvidence(
          actor,
          'resolution-half',
          halves.map(({ id, side, unit }) => ({ id, label: `${side}方 ${unit}` })),
        )}
        back={`/resolutions/${resolution.id}`}
      />
      {resolution.isOpenEnded ? null : <ExtensionSection {...record} />}
      {record.choices === null ? null : <CorrectSection resolution={resolution} choices={record.choices} />}
      <Section id="entries" title="办理过程">
        {entries.length === 0 ? (
          <EmptyState title="还没有办理" sentence="等待两方督查或厅领导交办。" />
        ) : (
          <EntryTimeline entries={entries} />
        )}
      </Section>
    </>
  );
}
