import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { AreaCharts } from '@/components/overview/area-charts';
import { AreaTable } from '@/components/overview/area-table';
import { AsOfFilter } from '@/components/overview/as-of-filter';
import { AttentionList } from '@/components/overview/attention-list';
import { BlankClauses } from '@/components/overview/blank-clauses';
import { DecisionChart } from '@/components/overview/decision-chart';
import { DecisionSummary } from '@/components/overview/decision-summary';
import { DutyCards } from '@/components/overview/duty-cards';
import { ProgrammeFigures } from '@/components/overview/programme-figures';
import { WaitingTable } from '@/components/overview/waiting-table';
import { PageHeader } from '@/components/shell/page-header';
import { Waterfall } from '@/components/statement/waterfall';
import { Section } from '@/components/ui/section';
import { readOverview } from '@/db/queries/overview';
import { asOfParams, asOfQuery } from '@/domain/as-of';
import { elapsedShare } from '@/domain/calendar';
import { today } from '@/app/_request/clock';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '总览' };

export default async function OverviewPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const params = asOfParams.parse(await searchParams);
  const overview = await readOverview(actor, params, today());
  const { programme, year, date, areas, duties } = overview;
  const query = asOfQuery(params);
  return (
    <>
      <PageHeader
        title={`${year}年总览`}
        crumbs={[]}
        lead={`${programme.name} · ${programme.documentName}`}
        asOf={chineseDate(date)}
      />
      <AsOfFilter action="/" {...overview} programme={programme.slug} />
      <ProgrammeFigures {...overview} elapsed={elapsedShare(date, year)} />
      <Section id="duties" title="约束性任务" lead="方案中只有这两项带有数量要求。">
        <DutyCards duties={duties} />
      </Section>
      <Section
        id="areas"
        title="八个领域"
        lead="完成为各任务平均（封顶 100%），刻度为按时间和目标应达到的进度。"
      >
        <AreaTable areas={areas} query={query} />
      </Section>
      <Section id="decisions" title="议定事项" lead="历次联席会议的决定，两方都完成并互相确认后销号。">
        <DecisionSummary board={overview.board} date={date} />
      </Section>
      <Section id="attention" title="需要关注">
        <AttentionList items={overview.attention} query={query} />
      </Section>
      <Section id="waiting" title="等谁办理" lead="只列出您有权看到的在途填报值。">
        <WaitingTable waiting={overview.waiting} />
      </Section>
      <Section id="blank" title="尚无正式数的条款" lead="到评价日期仍没有任何正式数的任务，请尽早安排。">
        <BlankClauses measures={overview.blank} areas={areas.map(({ area }) => area)} query={query} />
      </Section>
      <Section id="charts" title="图表">
        <AreaCharts areas={areas} year={year} elapsed={elapsedShare(date, year)} />
        {overview.money.pledged + overview.money.paid + overview.money.received === 0 ? null : (
          <>
            <Waterfall title={`${year}年资金逐级对照`} sums={overview.money} />
            <p>
              <a href={`/flows/years/${year}`}>{`${year}年度对账`}</a>
            </p>
          </>
        )}
        {overview.board.meetings.length === 0 ? null : <DecisionChart {...overview.board} />}
      </Section>
    </>
  );
}
