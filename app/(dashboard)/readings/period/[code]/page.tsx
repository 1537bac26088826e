import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_request/session';
import { EntryGrid } from '@/components/reading/entry-grid';
import { entryLine } from '@/components/reading/entry-lines';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { readEntry } from '@/db/queries/entry';
import { asOfParams } from '@/domain/as-of';
import { chineseMoment } from '@/domain/moment';
import { dueOn, hasEnded, parsePeriod, periodName } from '@/domain/period';
import { today } from '@/app/_request/clock';
import { chineseDate } from '@/lib/format';
import { keep, save } from './actions';

export const metadata: Metadata = { title: '按期填报' };

interface EntryPageProps {
  readonly params: Promise<{ code: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const actor = await requireActor();
  const { code } = await params;
  if (!parsePeriod(code)) notFound();
  const { programme: slug } = asOfParams.parse(await searchParams);
  const { period, measures, draft } = await readEntry(actor, slug, code, today());
  const groups = measures.map(({ measure, lines }) => ({
    title: `${measure.code} ${measure.title}`,
    lines: lines.map((line) => entryLine(line, draft?.fields ?? {})),
  }));
  return (
    <>
      <PageHeader
        title={`${periodName(period)}填报`}
        crumbs={[{ label: '指标填报', href: '/readings' }]}
        lead={`请于 ${chineseDate(dueOn(period))}前提交。没有发生请填 0；空着表示未填报。可从 Excel 复制一列直接粘贴。`}
      />
      {hasEnded(period, today()) ? null : (
        <Notice tone="info">该期尚未结束，可以先暂存；是否类和次数类指标发生后即可提交。</Notice>
      )}
      {groups.length === 0 ? (
        <EmptyState title="该期没有需要您填报的指标" sentence="请核对填报期，或联系本厅责任处室确认分工。" />
      ) : (
        <EntryGrid
          period={code}
          formKey={randomUUID()}
          groups={groups}
          save={save}
          keep={keep}
          restored={draft ? `已恢复 ${chineseMoment(draft.changedAt)} 自动保存的内容，尚未提交` : null}
        />
      )}
    </>
  );
}
