import type { Metadata } from 'next';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { BringForm } from '@/components/import/bring-form';
import { ImportTable } from '@/components/import/import-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readImports } from '@/db/queries/import';
import { importLedgers, importLedgerWords, ledgerAsked, uploadRefusal } from '@/domain/import';

export const metadata: Metadata = { title: '台账导入' };

export default async function ImportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const { after, refused, ledger } = await searchParams;
  const before = typeof after === 'string' ? recordId(after) : null;
  const { programme, lines, next, mayBring } = await readImports(actor, before ?? undefined);
  return (
    <>
      <PageHeader
        title="台账导入"
        crumbs={[]}
        lead="把平时用的 Excel 台账带进来：先上传核对，再决定是否导入。导入的是暂存记录，仍须提交、审核、互认；没有人再办理之前，可以整批撤销。"
      />
      {mayBring ? (
        <Section
          id="bring"
          title="上传"
          actions={importLedgers.map((ledger) => (
            <LinkButton key={ledger} href={`/imports/templates/${ledger}.xlsx`} download>
              {`${importLedgerWords[ledger]}模板`}
            </LinkButton>
          ))}
        >
          <BringForm
            programme={programme.slug}
            ledger={ledgerAsked(ledger)}
            refusal={uploadRefusal(refused)}
          />
        </Section>
      ) : null}
      <Section id="list" title="导入记录">
        {lines.length === 0 ? (
          <EmptyState title="还没有导入过台账" sentence="由填报人上传本单位的台账。" />
        ) : (
          <ImportTable lines={lines} />
        )}
        {next === null ? null : (
          <p>
            <LinkButton href={`/imports?after=${next}`}>下一页</LinkButton>
          </p>
        )}
      </Section>
    </>
  );
}
