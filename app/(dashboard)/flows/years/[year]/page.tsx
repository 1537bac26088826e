import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { PageHeader } from '@/components/shell/page-header';
import { GapTable } from '@/components/statement/gap-table';
import { Waterfall } from '@/components/statement/waterfall';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { Section } from '@/components/ui/section';
import { readStatement } from '@/db/queries/statement-page';
import { yearsShown } from '@/domain/as-of';
import { statementAsked } from '@/domain/statement-input';
import { chineseDate } from '@/lib/format';
import { AnnexSection } from './annex-section';
import { SignSection } from './sign-section';

export const metadata: Metadata = { title: '年度对账' };

export default async function StatementPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const { year } = await params;
  const asked = statementAsked.safeParse({ ...(await searchParams), year });
  if (!asked.success) notFound();
  const date = today();
  const { month } = asked.data;
  const page = await readStatement(actor, asked.data, date);
  if (!yearsShown(page.programme, date).includes(asked.data.year)) notFound();
  const of = `${asked.data.year}年${month === undefined ? '' : `1—${month}月`}`;
  return (
    <>
      <PageHeader
        title={`${asked.data.year}年度对账`}
        crumbs={[
          { label: '资金往来', href: '/flows' },
          { label: '资金对账', href: '/flows/matches' },
        ]}
        lead="承诺、拨付、到账、使用逐级对照，差异逐项说明；两厅审核人签署后办结。"
        asOf={chineseDate(date)}
      />
      <Section id="sums" title={`${of}资金`} lead="按发生日期归入；只计已审核的记录，冲销已扣除。">
        <ChoiceFilter
          path={`/flows/years/${asked.data.year}`}
          label="查看月末"
          fields={[
            {
              ...{ name: 'month', label: '截至', value: month },
              options: Array.from({ length: 12 }, (_, at) => ({ value: at + 1, word: `${at + 1}月末` })),
            },
          ]}
        />
        <Waterfall title={`${of}资金逐级对照`} sums={page.sums} />
        <GapTable sums={page.sums} gaps={page.gaps} />
      </Section>
      <AnnexSection page={page} year={asked.data.year} />
      <SignSection page={page} year={asked.data.year} />
    </>
  );
}
