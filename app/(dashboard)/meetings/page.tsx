import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { CalendarFeed } from '@/components/meeting/calendar-feed';
import { MeetingTable } from '@/components/meeting/meeting-table';
import { PlanForm } from '@/components/meeting/plan-form';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { findOwnFeed } from '@/db/queries/calendar-feed';
import { readMeetings } from '@/db/queries/meeting';
import { asOfParams } from '@/domain/as-of';
import { nextMeeting } from '@/domain/meeting';
import { env } from '@/lib/env';
import { end, plan, subscribe } from './actions';

export const metadata: Metadata = { title: '联席会议' };

export default async function MeetingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const { programme: slug } = asOfParams.parse(await searchParams);
  const [{ programme, meetings, mayPlan }, feed] = await Promise.all([
    readMeetings(actor, slug, today()),
    findOwnFeed(actor),
  ]);
  const [last] = meetings;
  return (
    <>
      <PageHeader
        title="联席会议"
        crumbs={[]}
        lead={`${programme.name}：会议由一方主办，纪要经两方会签后计入联席会议的完成情况；没有销号的议定事项自动回到下一次会议。`}
      />
      <Section id="meetings" title="历次会议">
        {meetings.length === 0 ? (
          <EmptyState
            title="还没有会议"
            sentence="主办方填报人在下面登记筹备中的会议；已经开过的会议也可以补登。"
          />
        ) : (
          <MeetingTable meetings={meetings} />
        )}
      </Section>
      {mayPlan ? (
        <Section
          id="plan"
          title="筹备会议"
          lead="本方主办的会议在这里登记；会议名称、次数和每次必议的议题沿用上一次。"
        >
          <PlanForm
            action={plan}
            formKey={randomUUID()}
            label="筹备会议"
            submit="列入筹备"
            hidden={{ programme: programme.slug, after: last?.id ?? 0 }}
            values={nextMeeting(last ?? null, programme.name)}
          />
        </Section>
      ) : null}
      <Section id="calendar" title="订阅日历" lead="会议安排自动出现在您自己的日历里。">
        <CalendarFeed
          feed={feed && { id: feed.id, address: `${env().APP_URL}/api/calendar/${feed.token}.ics` }}
          subscribe={subscribe}
          end={end}
          formKey={randomUUID()}
        />
      </Section>
    </>
  );
}
