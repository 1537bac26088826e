import { ActivityTable } from '@/components/activity/activity-table';
import { YearTable } from '@/components/pairing/year-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { PairingRecord } from '@/db/queries/pairing-record';

/** 活动: the last of them, and what the official ones come to. */
export function ActivitiesSection({ row, activities }: PairingRecord) {
  if (row.state !== 'confirmed') return null;
  const { lines, years } = activities;
  return (
    <Section
      id="activities"
      title="活动"
      lead="最近几次；合计只计双方互认的。"
      actions={<LinkButton href={`/activities?pairing=${row.originId ?? row.id}`}>全部活动</LinkButton>}
    >
      {lines.length === 0 ? (
        <EmptyState title="还没有活动" sentence="活动由帮扶单位或受援单位所在地的填报人登记。" />
      ) : (
        <ActivityTable lines={lines} />
      )}
      {years.length === 0 ? null : <YearTable years={years} />}
    </Section>
  );
}
