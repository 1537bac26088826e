import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { DifferenceFilterBar } from '@/components/origin/difference-filter-bar';
import { DifferenceTable } from '@/components/origin/difference-table';
import { PairTable } from '@/components/origin/pair-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readDifferences } from '@/db/queries/figure-difference';
import { differenceFilter } from '@/domain/difference-filter';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '两方数据核对' };

export default async function DifferencesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = differenceFilter.parse(await searchParams);
  const { programme, year, date, years, areas, disputes, pairs } = await readDifferences(
    actor,
    filter,
    today(),
  );
  const open = disputes.filter(({ isSettled }) => !isSettled).length;
  return (
    <>
      <PageHeader
        title="两方数据核对"
        crumbs={[{ label: '指标填报', href: '/readings' }]}
        lead="联席会议前先看这里：两方的数不同的指标，按什么规则认定，还差谁。两方各报、相加的指标，数不同不是分歧，不列。"
        asOf={chineseDate(date)}
      />
      <DifferenceFilterBar years={years} year={year} areas={areas} area={filter.area} />
      <Section
        id="disputes"
        title={`${year}年同一事实、两方的数不同`}
        {...(disputes.length === 0
          ? {}
          : { lead: `共 ${disputes.length} 项，其中 ${open} 项还没有协商一致。只列您有权查看的。` })}
      >
        {disputes.length === 0 ? (
          <EmptyState
            title="没有两方的数不同的指标"
            sentence="一方互认时提出异议的填报值，会连同两方的数列在这里。"
          />
        ) : (
          <DifferenceTable disputes={disputes} />
        )}
      </Section>
      <Section
        id="pairs"
        title={`${year}年一方为准、两方可比的数`}
        lead="拨付以粤方为准，到账以黔方为准，互不替代；差额由资金对账逐笔说明。"
        actions={<LinkButton href={`/flows/years/${year}`}>{`${year}年度对账`}</LinkButton>}
      >
        {pairs.length === 0 ? (
          <EmptyState title="没有相差的期" sentence="拨付数和到账数都有正式数且不一致的期，会列在这里。" />
        ) : (
          pairs.map((pair) => <PairTable key={pair.giver.id} parties={programme.parties} {...pair} />)
        )}
      </Section>
    </>
  );
}
