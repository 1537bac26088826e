import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { ImportBadge } from '@/components/import/import-badge';
import { RowTable } from '@/components/import/row-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { findImport } from '@/db/queries/import-record';
import { importAsked, importLedgerWords, importVerdicts, importVerdictWords } from '@/domain/import';
import { chineseDateTime } from '@/lib/format';
import { StateSection } from './state-section';

export const metadata: Metadata = { title: '台账导入' };

interface ImportPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findImport(actor, id, importAsked(await searchParams));
  if (!record) notFound();
  const { rows, verdict, next, counts } = record;
  const address = `/imports/${record.id}`;
  return (
    <>
      <PageHeader
        title={record.fileName}
        crumbs={[{ label: '台账导入', href: '/imports' }]}
        lead={`${importLedgerWords[record.ledger]}，${record.unit}${record.by}于${chineseDateTime(record.broughtAt)}上传。`}
        actions={<ImportBadge state={record.state} />}
      />
      <StateSection record={record} />
      {verdict === null ? null : (
        <Section
          id="rows"
          title="逐行核对"
          actions={
            counts.wrong > 0 && record.isFileKept ? (
              <LinkButton href={`${address}/errors.xlsx`} download>
                下载标注错误的原表
              </LinkButton>
            ) : undefined
          }
        >
          <Tabs
            label="按核对结果查看"
            tabs={importVerdicts.map((one) => ({
              href: `${address}?verdict=${one}#rows`,
              label: importVerdictWords[one],
              current: one === verdict,
              count: counts[one],
            }))}
          />
          {rows.length === 0 ? (
            <EmptyState title="没有这样的行" sentence="请查看其他核对结果。" />
          ) : (
            <RowTable verdict={verdict} rows={rows} />
          )}
          {next === null ? null : (
            <p>
              <LinkButton href={`${address}?verdict=${verdict}&after=${next}#rows`}>下一页</LinkButton>
            </p>
          )}
        </Section>
      )}
    </>
  );
}
