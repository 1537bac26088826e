import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { PageHeader } from '@/components/shell/page-header';
import { TrustFigures } from '@/components/trust/trust-figures';
import { TrustFilterBar } from '@/components/trust/trust-filter-bar';
import { TrustTable } from '@/components/trust/trust-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readTrusts } from '@/db/queries/trust-list';
import { nextAddress } from '@/domain/page-key';
import { trustFilter } from '@/domain/trust-filter';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '慈善信托' };

export default async function TrustsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = trustFilter.parse(await searchParams);
  const date = today();
  const { board, places, lines, next, mayEnter } = await readTrusts(actor, filter, date);
  return (
    <>
      <PageHeader
        title="慈善信托"
        crumbs={[{ label: '社会力量参与协作', href: '/areas/social-forces' }]}
        lead="慈善信托由受托人所在地登记、对方互认；公开、追加、变更和年度报告随时登记，余额每季度填报。"
        asOf={chineseDate(date)}
      />
      <Section id="totals" title="目前合计" lead="只计双方互认的慈善信托；不随筛选条件变化。">
        <TrustFigures isToday board={board} />
      </Section>
      <Section
        id="list"
        title="慈善信托台账"
        actions={
          <>
            <LedgerLinks path="/trusts" filter={filter} brings={mayEnter ? 'trust' : null} />
            {mayEnter ? (
              <LinkButton tone="primary" href="/trusts/new">
                登记慈善信托
              </LinkButton>
            ) : null}
          </>
        }
      >
        <TrustFilterBar filter={filter} places={places} />
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的慈善信托"
            sentence="请放宽筛选条件；新的慈善信托由受托人所在地的填报人登记。"
          />
        ) : (
          <TrustTable trusts={lines} today={date} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/trusts', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
