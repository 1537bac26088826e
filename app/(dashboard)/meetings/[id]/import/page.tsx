import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { stagedTable } from '@/app/_request/task-table';
import { ImportPreview } from '@/components/resolution/import-preview';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import { UploadForm } from '@/components/ui/upload-form';
import { readTaskTableContext } from '@/db/queries/task-table';
import { importVerdict, meant } from '@/domain/resolution-known';
import { commit, discard, upload } from './actions';

export const metadata: Metadata = { title: '导入任务分解表' };

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const against = id === null ? null : await readTaskTableContext(actor, id);
  if (id === null || against === null) notFound();
  const staged = await stagedTable(actor, id);
  const rows = staged?.rows.map((row) => ({
    ...row,
    verdict: importVerdict(row, meant(row, against.known)),
  }));
  const hidden = { meetingId: id };
  return (
    <>
      <PageHeader
        title="导入任务分解表"
        crumbs={[
          { label: '联席会议', href: '/meetings' },
          { label: against.meeting, href: `/meetings/${id}` },
        ]}
        lead="先上传核对，再决定是否导入：上传不会改动任何内容，导入时要么全部写入，要么一项都不写。"
      />
      <Section id="upload" title="上传">
        <p>
          <LinkButton href={`/meetings/${id}/task-table-template.xlsx`} download>
            下载空白模板
          </LinkButton>
        </p>
        <UploadForm action={upload} formKey={randomUUID()} hidden={hidden} />
      </Section>
      {staged && rows ? (
        <Section id="preview" title="核对结果" lead={`文件：${staged.fileName}`}>
          <ImportPreview rows={rows} errors={staged.errors} notices={staged.notices} />
          {rows.some(({ verdict }) => verdict !== 'same') ? (
            <TextForm
              id="commit"
              action={commit}
              label="导入"
              submit={staged.errors.length === 0 ? '导入以上各项' : '只导入没有错误的各项'}
              formKey={randomUUID()}
              hidden={hidden}
            />
          ) : null}
          <TextForm
            id="discard"
            action={discard}
            label="放弃"
            submit="放弃这次导入"
            tone="secondary"
            formKey={randomUUID()}
            hidden={hidden}
          />
        </Section>
      ) : null}
    </>
  );
}
