import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_request/session';
import { AsOfFilter } from '@/components/overview/as-of-filter';
import { DutyCards } from '@/components/overview/duty-cards';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { findArea } from '@/db/queries/area';
import { asOfParams, asOfQuery } from '@/domain/as-of';
import { today } from '@/app/_request/clock';
import { chineseDate } from '@/lib/format';
import { CoverageSection } from './coverage-section';
import { EvidenceSection } from './evidence-section';
import { LedgerSections } from './ledger-sections';

export const metadata: Metadata = { title: '协作领域' };

interface AreaPageProps {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

export default async function AreaPage({ params, searchParams }: AreaPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const choice = asOfParams.parse(await searchParams);
  const page = await findArea(actor, slug, choice, today());
  if (!page) notFound();
  const { programme, area, areas, year, date, verdict, duties } = page;
  const query = asOfQuery(choice);
  return (
    <>
      <PageHeader
        title={area ? `${area.number}. ${area.name}` : '总体要求'}
        crumbs={[{ label: `${year}年总览`, href: `/${query}` }]}
        lead={verdict?.sentence}
        asOf={chineseDate(date)}
      />
      <Tabs
        label="协作领域"
        tabs={[{ slug: 'general', name: '总体要求', number: 0 }, ...areas].map((one) => ({
          href: `/areas/${one.slug}${query}`,
          label: one.name,
          current: one.slug === slug,
        }))}
      />
      <AsOfFilter
        action={`/areas/${slug}`}
        years={page.years}
        year={year}
        date={date}
        programme={programme.slug}
        asked={choice.programme}
      />
      {duties.length > 0 ? (
        <Section id="duties" title="约束性任务">
          <DutyCards duties={duties} />
        </Section>
      ) : null}
      <CoverageSection {...page} slug={slug} query={query} />
      <EvidenceSection actor={actor} programmeId={programme.id} slug={slug} year={year} />
      <LedgerSections {...page} />
    </>
  );
}
