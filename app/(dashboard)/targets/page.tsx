import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { AsOfFilter } from '@/components/overview/as-of-filter';
import { PageHeader } from '@/components/shell/page-header';
import { AnswerForms } from '@/components/target/answer-forms';
import { ProposeForm } from '@/components/target/propose-form';
import { TargetTable } from '@/components/target/target-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Reveal } from '@/components/ui/reveal';
import { Section } from '@/components/ui/section';
import { readTargets, type TargetsPage } from '@/db/queries/target';
import { asOfParams } from '@/domain/as-of';
import { today } from '@/app/_request/clock';
import { approve, decline, propose } from './actions';

export const metadata: Metadata = { title: '目标值' };

type Line = TargetsPage['lines'][number];

export default async function TargetPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const page = await readTargets(actor, asOfParams.parse(await searchParams), today());
  const { year, lines, programme } = page;
  const open = lines.filter(({ newest }) => newest?.state === 'proposed');
  const answer = ({ newest, indicator }: Line) => {
    const isAnswered =
      newest?.answers.some(({ departmentId }) => departmentId === actor.departmentId) ?? true;
    if (!page.mayAnswer || !newest || isAnswered) return isAnswered && newest ? '本厅已答复' : '等待厅领导';
    const label = `${indicator.code} ${indicator.name}`;
    const keys = [randomUUID(), randomUUID()] as const;
    return <AnswerForms id={newest.id} label={label} approve={approve} decline={decline} keys={keys} />;
  };
  const suggest = ({ newest, indicator }: Line) =>
    page.mayPropose ? (
      <Reveal summary={newest ? '调整' : '提出'}>
        <ProposeForm
          action={propose}
          formKey={randomUUID()}
          indicatorId={indicator.id}
          year={year}
          revision={newest?.revision ?? 0}
          unit={indicator.unit}
          label={`${indicator.code} ${indicator.name}`}
        />
      </Reveal>
    ) : null;
  return (
    <>
      <PageHeader
        title={`${year}年目标值`}
        crumbs={[]}
        lead="目标由一方审核人提出，两厅厅领导都批准后生效；调整另立一版，原目标仍可查看。没有目标的指标只跟踪、不评价。"
      />
      <AsOfFilter
        action="/targets"
        years={page.years}
        year={year}
        date={page.date}
        programme={programme.slug}
      />
      <Section id="open" title="待批准">
        {open.length === 0 ? (
          <EmptyState title="没有待批准的目标值" sentence="审核人提出后，两厅厅领导在这里答复。" />
        ) : (
          <TargetTable year={year} lines={open.map((line) => ({ ...line, act: answer(line) }))} />
        )}
      </Section>
      <Section id="all" title="全部指标">
        <TargetTable year={year} lines={lines.map((line) => ({ ...line, act: suggest(line) }))} />
      </Section>
    </>
  );
}
