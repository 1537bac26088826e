import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { DutyCards } from '@/components/overview/duty-cards';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { VisitFilterBar } from '@/components/visit/visit-filter-bar';
import { VisitTable } from '@/components/visit/visit-table';
import { readVisits } from '@/db/queries/visit';
import { nextAddress } from '@/domain/page-key';
import { visitFilter } from '@/domain/visit-filter';
import { chineseDate } from '@/lib/format';
import { EnterSection } from './enter-section';

export const metadata: Metadata = { title: '互访' };

export default async function VisitsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = visitFilter.parse(await searchParams);
  const { programme, year, date, years, duty, lines, next, mayEnter } = await readVisits(
    actor,
    filter,
    today(),
  );
  const { parties } = programme;
  return (
    <>
      <PageHeader
        title="互访"
        crumbs={[]}
        lead="厅领导率队的互访由任一方登记，经本方审核、对方互认后计入约束性任务。"
        asOf={chineseDate(date)}
      />
      {duty ? (
        <Section id="duty" title={`${year}年完成情况`}>
          <DutyCards duties={[duty]} />
        </Section>
      ) : null}
      <Section
        id="list"
        title="互访记录"
        lead="暂存的只有登记单位可见；对方从审核通过起可见。"
        actions={<LedgerLinks path="/visits" filter={filter} brings={null} />}
      >
        <VisitFilterBar filter={filter} parties={parties} years={years} />
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的互访"
            sentence="请放宽筛选条件；新的互访由两厅填报人在下面登记。"
          />
        ) : (
          <VisitTable parties={parties} visits={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/visits', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
      {mayEnter ? <EnterSection actor={actor} programme={programme} /> : null}
    </>
  );
}
