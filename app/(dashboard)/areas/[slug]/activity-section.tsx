import { ActivityCharts } from '@/components/activity/activity-charts';
import { KeyCountyTable } from '@/components/activity/key-county-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { ActivityBoard } from '@/db/queries/activity-board';

/** 结对活动: what pairings did in the year, from their ledger. */
export function ActivitySection({ year, board }: { readonly year: number; readonly board: ActivityBoard }) {
  return (
    <Section
      id="activities"
      title={`${year}年结对活动`}
      lead="只计双方互认的活动；金额为万元。"
      actions={<LinkButton href={`/activities?year=${year}`}>活动台账</LinkButton>}
    >
      {board.months.length === 0 ? (
        <EmptyState
          title="这一年还没有双方互认的活动"
          sentence="活动由填报人登记，经双方确认后在这里汇总。"
        />
      ) : (
        <ActivityCharts year={year} {...board} />
      )}
      <KeyCountyTable year={year} counties={board.keyCounties} />
    </Section>
  );
}
