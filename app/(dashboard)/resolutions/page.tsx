import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { ResolutionFilterBar } from '@/components/resolution/resolution-filter-bar';
import { ResolutionTable } from '@/components/resolution/resolution-table';
import { PageHeader } from '@/components/shell/page-header';
import { BatchForm } from '@/components/ui/batch-form';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readResolutions } from '@/db/queries/resolution-list';
import { afterText, filterQuery, resolutionFilter } from '@/domain/resolution-filter';
import { chineseDate } from '@/lib/format';
import { batchesOf } from './batches';

export const metadata: Metadata = { title: '议定事项' };

export default async function ResolutionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = resolutionFilter.parse(await searchParams);
  const page = await readResolutions(actor, filter, today());
  const { lines, next, programme } = page;
  return (
    <>
      <PageHeader
        title="议定事项"
        crumbs={[]}
        lead={`${programme.name}历次联席会议的议定事项；两方各自的一半都完成并由对方确认后销号。`}
        asOf={chineseDate(today())}
      />
      <ResolutionFilterBar filter={filter} areas={page.areas} meetings={page.meetings} />
      {batchesOf(lines).map(({ id, title, action, submit, rows }) => (
        <Section key={id} id={id} title={title} lead="可以逐项打开核对；需要退回的，请在该项页面办理。">
          <BatchForm caption={title} action={action} submit={submit} formKey={randomUUID()} lines={rows} />
        </Section>
      ))}
      <Section
        id="list"
        title="台账"
        actions={<LedgerLinks path="/resolutions" filter={filter} brings={null} />}
      >
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的议定事项"
            sentence="请放宽筛选条件；议定事项在会议页登记，或从任务分解表导入。"
          />
        ) : (
          <ResolutionTable caption="议定事项台账" lines={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={`/resolutions${filterQuery(filter, afterText(next))}`}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
