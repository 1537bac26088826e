import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { ActivityFigures } from '@/components/activity/activity-figures';
import { ActivityFilterBar } from '@/components/activity/activity-filter-bar';
import { ActivityTable } from '@/components/activity/activity-table';
import { LedgerLinks } from '@/components/import/ledger-links';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { readActivities } from '@/db/queries/activity-list';
import { activityFilter, summedText } from '@/domain/activity-filter';
import { nextAddress } from '@/domain/page-key';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '结对活动' };

export default async function ActivitiesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = activityFilter.parse(await searchParams);
  const on = today();
  const { years, places, totals, summed, lines, next, isTooShort, mayEnter } = await readActivities(
    actor,
    filter,
    on,
  );
  return (
    <>
      <PageHeader
        title="结对活动"
        crumbs={[{ label: '结对', href: '/pairings' }]}
        lead="每次活动登记一条，由一方登记、受援或帮扶一方互认后计入统计。"
        asOf={chineseDate(on)}
      />
      <Section id="totals" title={summedText(summed)} lead="只计双方互认的活动；不随地区、单位和内容筛选。">
        <ActivityFigures totals={totals} />
      </Section>
      <Section
        id="list"
        title="活动台账"
        actions={
          <>
            <LedgerLinks path="/activities" filter={filter} brings={mayEnter ? 'activity' : null} />
            {mayEnter ? (
              <LinkButton tone="primary" href="/activities/new">
                登记活动
              </LinkButton>
            ) : null}
          </>
        }
      >
        <ActivityFilterBar filter={filter} years={years} places={places} />
        {filter.pairing === undefined ? null : (
          <Notice tone="info">
            只列出一项结对的活动。<a href="/activities">查看全部活动</a>
          </Notice>
        )}
        {isTooShort ? <Notice tone="info">查找内容请至少输入两个字；单个字没有作为条件。</Notice> : null}
        {lines.length === 0 ? (
          <EmptyState title="没有符合条件的活动" sentence="请放宽筛选条件；新的活动由填报人登记。" />
        ) : (
          <ActivityTable lines={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/activities', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
