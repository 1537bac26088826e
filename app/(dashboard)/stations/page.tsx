import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { PageHeader } from '@/components/shell/page-header';
import { StationFigures } from '@/components/station/station-figures';
import { StationFilterBar } from '@/components/station/station-filter-bar';
import { StationTable } from '@/components/station/station-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readStations } from '@/db/queries/station-list';
import { nextAddress } from '@/domain/page-key';
import { stationFilter } from '@/domain/station-filter';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '社工站' };

export default async function StationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = stationFilter.parse(await searchParams);
  const { programme, year, date, places, board, lines, next, mayEnter } = await readStations(
    actor,
    filter,
    today(),
  );
  return (
    <>
      <PageHeader
        title="社会工作和志愿服务站"
        crumbs={[{ label: '社会力量参与协作', href: '/areas/social-forces' }]}
        lead="列入协作的乡镇（街道）站由黔方登记、粤方互认；期末数由所在地填报，督导由派出方登记。"
        asOf={chineseDate(date)}
      />
      <Section id="totals" title="目前合计" lead={`只计双方互认、在办的站点；督导为${year}年次数。`}>
        <StationFigures parties={programme.parties} board={board} />
      </Section>
      <Section
        id="list"
        title="站点台账"
        actions={
          <>
            <LedgerLinks path="/stations" filter={filter} brings={null} />
            {mayEnter ? (
              <LinkButton tone="primary" href="/stations/new">
                登记站点
              </LinkButton>
            ) : null}
          </>
        }
      >
        <StationFilterBar filter={filter} places={places} />
        {lines.length === 0 ? (
          <EmptyState title="没有符合条件的站点" sentence="请放宽筛选条件；新的站点由所在地填报人登记。" />
        ) : (
          <StationTable year={year} stations={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/stations', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
