import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { FlowFigures } from '@/components/flow/flow-figures';
import { FlowFilterBar } from '@/components/flow/flow-filter-bar';
import { FlowTable } from '@/components/flow/flow-table';
import { LedgerLinks } from '@/components/import/ledger-links';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readFlows } from '@/db/queries/flow-list';
import { flowFilter } from '@/domain/flow-filter';
import { nextAddress } from '@/domain/page-key';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '资金往来' };

export default async function FlowsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = flowFilter.parse(await searchParams);
  const date = today();
  const { years, sums, lines, names, next, mayEnter } = await readFlows(actor, filter, date);
  const month = filter.month === undefined ? '' : `${filter.month}月`;
  const of = filter.year === undefined ? '历年合计' : `${filter.year}年${month}合计`;
  return (
    <>
      <PageHeader
        title="资金往来"
        crumbs={[{ label: '社会力量参与协作', href: '/areas/social-forces' }]}
        lead="承诺、拨付由支援一方登记，到账、使用由受援一方登记；本方审核后即为正式记录，有误的冲销，不修改。"
        asOf={chineseDate(date)}
      />
      <Section
        id="totals"
        title={of}
        lead="只计已审核的记录，冲销已扣除；按年月筛选，不随其他条件变化。"
        actions={<LinkButton href="/flows/matches">资金对账</LinkButton>}
      >
        <FlowFigures sums={sums} />
      </Section>
      <Section
        id="list"
        title="资金台账"
        actions={
          <>
            <LedgerLinks path="/flows" filter={filter} brings={mayEnter ? 'flow' : null} />
            {mayEnter ? (
              <LinkButton tone="primary" href="/flows/new">
                登记资金
              </LinkButton>
            ) : null}
          </>
        }
      >
        <FlowFilterBar filter={filter} years={years} />
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的资金记录"
            sentence="请放宽筛选条件；新的记录由付款或收款一方的填报人登记。"
          />
        ) : (
          <FlowTable flows={lines} names={names} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/flows', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
