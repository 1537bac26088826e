import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { IndicatorCard } from '@/components/indicator/indicator-card';
import { PeriodFigures } from '@/components/indicator/period-figures';
import { AsOfFilter } from '@/components/overview/as-of-filter';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { TargetLedger } from '@/components/target/target-ledger';
import { findIndicator } from '@/db/queries/indicator';
import { asOfParams, asOfQuery } from '@/domain/as-of';
import { today } from '@/app/_request/clock';
import { chineseDate } from '@/lib/format';
import { RecordSection } from './record-section';

export const metadata: Metadata = { title: '指标' };

interface IndicatorPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const choice = asOfParams.parse(await searchParams);
  const page = id === null ? null : await findIndicator(actor, id, choice, today());
  if (!page) notFound();
  const { card, programme, area, year, date, standing } = page;
  const query = asOfQuery(choice);
  const sides = standing?.judgement.actual.sides.map(({ side }) => side.short) ?? [];
  return (
    <>
      <PageHeader
        title={`${card.code} ${card.name}`}
        crumbs={[
          { label: `${year}年总览`, href: `/${query}` },
          { label: area?.name ?? '总体要求', href: `/areas/${area?.slug ?? 'general'}${query}` },
        ]}
        asOf={chineseDate(date)}
      />
      <AsOfFilter
        action={`/indicators/${id}`}
        years={page.years}
        year={year}
        date={date}
        programme={programme.slug}
        asked={choice.programme}
      />
      <IndicatorCard
        card={card}
        by={programme.parties.find((party) => party.id === card.byDepartmentId) ?? null}
        standing={standing}
      />
      {standing ? (
        <Section id="periods" title={`${year}年各期`} lead="点填报期，看该期正式数的由来。">
          <PeriodFigures
            indicator={standing.indicator}
            sides={sides}
            periods={page.periods}
            target={standing.target}
          />
        </Section>
      ) : null}
      <Section id="targets" title="目标值">
        <TargetLedger indicator={card} parties={programme.parties} targets={page.targets} />
      </Section>
      <RecordSection card={card} parties={programme.parties} readings={page.readings} year={year} />
    </>
  );
}
