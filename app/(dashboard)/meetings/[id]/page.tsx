import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readPapers } from '@/db/queries/evidence';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { LookBackTable } from '@/components/meeting/look-back-table';
import { MeetingCard } from '@/components/meeting/meeting-card';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { findMeeting } from '@/db/queries/meeting-record';
import { chineseDate } from '@/lib/format';
import { AgendaSection } from './agenda-section';
import { AttendeeSection } from './attendee-section';
import { DecisionSection } from './decision-section';
import { MinutesSection } from './minutes-section';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '联席会议' };

export default async function MeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findMeeting(actor, id, today());
  if (!record) notFound();
  const { meeting, lookBack } = record;
  return (
    <>
      <PageHeader title={meeting.name} crumbs={[{ label: '联席会议', href: '/meetings' }]} />
      <MeetingCard meeting={meeting} />
      <p>
        <LinkButton href={`/meetings/${meeting.id}/brief`}>会前简报</LinkButton>
      </p>
      <StepsSection {...record} />
      <Section
        id="look-back"
        title="上次议定事项落实情况"
        lead={
          lookBack.contentHash === null
            ? '以前会议没有销号的议定事项，按今天的情况列出；登记召开后按当天情况存档。'
            : `按 ${chineseDate(lookBack.content.on)}会议当天的情况存档，校验值 ${lookBack.contentHash.slice(0, 16)}。`
        }
      >
        <LookBackTable lines={lookBack.content.lines} />
      </Section>
      <AgendaSection {...record} departmentId={actor.departmentId} />
      {record.agenda.length === 0 ? null : (
        <EvidenceSection
          noun="agenda-item"
          of={readPapers(actor, record.agenda)}
          back={`/meetings/${meeting.id}`}
          title="会议材料"
        />
      )}
      <AttendeeSection {...record} departmentId={actor.departmentId} />
      {meeting.heldOn === null ? null : (
        <>
          <DecisionSection {...record} />
          <MinutesSection {...record} />
        </>
      )}
    </>
  );
}
