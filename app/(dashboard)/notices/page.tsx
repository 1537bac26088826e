import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { NoticeFilterBar } from '@/components/notice/notice-filter-bar';
import { NoticeTable } from '@/components/notice/notice-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readNotices } from '@/db/queries/notice-list';
import { noticeFilter } from '@/domain/notice-filter';
import { nextAddress } from '@/domain/page-key';
import { chineseDate } from '@/lib/format';
import { IssueSection } from './issue-section';
import { LetterSection } from './letter-section';
import { WaitingSection } from './waiting-section';

export const metadata: Metadata = { title: '督办' };

export default async function NoticesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = noticeFilter.parse(await searchParams);
  const page = await readNotices(actor, filter, today());
  const { lines, next, choices, letters } = page;
  return (
    <>
      <PageHeader
        title="督办"
        crumbs={[]}
        lead="督查和厅领导向本方单位签发交办单、催办单、督办单，由责任单位签收和答复；只有本方可见。"
        asOf={chineseDate(today())}
      />
      <WaitingSection {...page.waiting} />
      {choices === null ? null : <IssueSection {...choices} />}
      <Section id="list" title="全部督办单" lead="交办单为蓝色，催办单为黄色，督办单为红色。">
        <NoticeFilterBar filter={filter} units={page.units} />
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的单"
            sentence="请放宽筛选条件；交办单由本厅督查或厅领导签发给责任单位。"
          />
        ) : (
          <NoticeTable caption="全部督办单" lines={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/notices', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
      {letters === null ? null : <LetterSection letters={letters} choices={choices} />}
    </>
  );
}
