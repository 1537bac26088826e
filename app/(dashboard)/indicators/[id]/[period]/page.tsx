import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { OriginCard } from '@/components/origin/origin-card';
import { ReadingVersions } from '@/components/reading/reading-versions';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { findOrigin } from '@/db/queries/figure-origin';
import { periodName } from '@/domain/period';
import { chineseDate } from '@/lib/format';
import { CounterpartSection } from './counterpart-section';
import { LedgerSection } from './ledger-section';
import { SettlementSections } from './settlement-sections';
import { SidesSection } from './sides-section';

export const metadata: Metadata = { title: '正式数由来' };

interface OriginPageProps {
  readonly params: Promise<{ id: string; period: string }>;
}

export default async function OriginPage({ params }: OriginPageProps) {
  const actor = await requireActor();
  const { id: typed, period: code } = await params;
  const indicatorId = recordId(typed);
  const date = today();
  const origin = indicatorId === null ? null : await findOrigin(actor, { indicatorId, code }, date);
  if (!origin) notFound();
  const { card, period, versions } = origin;
  return (
    <>
      <PageHeader
        title={`${card.code} ${card.name} · ${periodName(period)}`}
        crumbs={[{ label: card.name, href: `/indicators/${card.id}?year=${period.year}` }]}
        lead="正式数的由来：按什么规则认定，两方各是多少，由谁填报、审核、互认。"
        asOf={chineseDate(date)}
      />
      <OriginCard {...origin} />
      <SidesSection {...origin} />
      <SettlementSections {...origin} />
      <LedgerSection {...origin} />
      <CounterpartSection {...origin} />
      {versions.length === 0 ? null : (
        <Section id="versions" title="更正" lead="更正生效前，原数仍是正式数；更正前的数都保留。">
          <ReadingVersions indicator={card} versions={versions} current={0} />
        </Section>
      )}
    </>
  );
}
