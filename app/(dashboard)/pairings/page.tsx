import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { CoverageFigures } from '@/components/pairing/coverage-figures';
import { FlowFigure } from '@/components/pairing/flow-figure';
import { PairingFilterBar } from '@/components/pairing/pairing-filter-bar';
import { PairingTable } from '@/components/pairing/pairing-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readPairings } from '@/db/queries/pairing-list';
import { nextAddress } from '@/domain/page-key';
import { pairingFilter } from '@/domain/pairing-filter';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '结对' };

export default async function PairingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = pairingFilter.parse(await searchParams);
  const on = today();
  const { programme, lines, next, mayEnter, ...read } = await readPairings(actor, filter, on);
  return (
    <>
      <PageHeader
        title="结对"
        crumbs={[]}
        lead="粤方社会组织与黔方村、社会组织和社会工作和志愿服务站结对，由一方登记、对方民政部门互认。不下指标，不评多少。"
        asOf={chineseDate(on)}
      />
      <Section
        id="coverage"
        title="覆盖情况"
        lead="按双方互认、尚在有效期内的结对统计。"
        actions={<LinkButton href="/pairings/checks">知晓抽查</LinkButton>}
      >
        <CoverageFigures {...read} sleepingDays={programme.settings.sleepingDays} />
      </Section>
      <Section
        id="list"
        title="结对台账"
        actions={
          <>
            <LedgerLinks path="/pairings" filter={filter} brings={mayEnter ? 'pairing' : null} />
            {mayEnter ? <LinkButton href="/pairings/new">登记结对</LinkButton> : null}
          </>
        }
      >
        <PairingFilterBar filter={filter} places={read.places} />
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的结对"
            sentence="请放宽筛选条件；新的结对由帮扶单位或受援单位所在地的填报人登记。"
          />
        ) : (
          <PairingTable lines={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/pairings', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
      {read.flows.length === 0 ? null : (
        <Section id="flows" title="结对流向">
          <FlowFigure flows={read.flows} />
        </Section>
      )}
    </>
  );
}
