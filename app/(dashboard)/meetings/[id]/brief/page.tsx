import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { BriefAreas } from '@/components/meeting/brief-areas';
import { LookBackTable } from '@/components/meeting/look-back-table';
import { AttentionList } from '@/components/overview/attention-list';
import { DutyCards } from '@/components/overview/duty-cards';
import { WaitingTable } from '@/components/overview/waiting-table';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { readBrief } from '@/db/queries/brief';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '会前简报' };

export default async function BriefPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const brief = id === null ? null : await readBrief(actor, id, today());
  if (!brief) notFound();
  const { meeting, programme, verdict, duties, areas, lookBack, date } = brief;
  const urgent = lookBack.lines.filter(({ status }) => status === 'overdue' || status === 'slipping');
  const where = `${chineseDate(meeting.heldOn ?? meeting.plannedOn)}，${meeting.place}，主持人 ${meeting.chair}`;
  return (
    <>
      <PageHeader
        title="会前简报"
        crumbs={[
          { label: '联席会议', href: '/meetings' },
          { label: meeting.name, href: `/meetings/${meeting.id}` },
        ]}
        lead={`${meeting.name}（${where}）。${programme.name}：${verdict.sentence}`}
        asOf={chineseDate(date)}
      />
      <Section id="duties" title="约束性任务">
        <DutyCards duties={duties} />
      </Section>
      <Section id="areas" title="八个领域">
        <BriefAreas areas={areas} />
      </Section>
      <Section
        id="look-back"
        title="上次议定事项中需要关注的"
        lead={`未销号 ${lookBack.lines.length} 项，其中逾期和临期 ${urgent.length} 项。`}
      >
        <LookBackTable lines={urgent} />
      </Section>
      <Section id="attention" title="需要关注的指标">
        <AttentionList items={brief.attention.slice(0, 5)} query="" />
      </Section>
      <Section id="waiting" title="等谁办理">
        <WaitingTable waiting={brief.waiting.slice(0, 5)} />
      </Section>
    </>
  );
}
