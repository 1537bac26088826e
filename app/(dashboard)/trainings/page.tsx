import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { PageHeader } from '@/components/shell/page-header';
import { TrainingFigures } from '@/components/training/training-figures';
import { TrainingFilterBar } from '@/components/training/training-filter-bar';
import { TrainingTable } from '@/components/training/training-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readTrainings } from '@/db/queries/training-list';
import { nextAddress } from '@/domain/page-key';
import { trainingFilter } from '@/domain/training-filter';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '培训' };

export default async function TrainingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = trainingFilter.parse(await searchParams);
  const { programme, year, date, years, board, lines, next, mayEnter } = await readTrainings(
    actor,
    filter,
    today(),
  );
  const { parties } = programme;
  return (
    <>
      <PageHeader
        title="培训"
        crumbs={[{ label: '能力提升', href: '/areas/capacity' }]}
        lead="培训班由主办方登记，考察学习由派出方登记，经本方审核、对方互认后计入指标。"
        asOf={chineseDate(date)}
      />
      <Section
        id="totals"
        title={`${year}年合计`}
        lead="只计双方互认、已结束的班次和批次；不随其他条件筛选。"
      >
        <TrainingFigures parties={parties} board={board} />
      </Section>
      <Section
        id="list"
        title="培训台账"
        actions={
          <>
            <LedgerLinks path="/trainings" filter={filter} brings={null} />
            {mayEnter ? (
              <LinkButton tone="primary" href="/trainings/new">
                登记培训
              </LinkButton>
            ) : null}
          </>
        }
      >
        <TrainingFilterBar filter={filter} parties={parties} years={years} />
        {lines.length === 0 ? (
          <EmptyState title="没有符合条件的培训" sentence="请放宽筛选条件；新的培训由填报人登记。" />
        ) : (
          <TrainingTable parties={parties} trainings={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/trainings', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
