import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { NoticeCard } from '@/components/notice/notice-card';
import { NoticeTable } from '@/components/notice/notice-table';
import { NoticeTimeline } from '@/components/notice/notice-timeline';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { findNotice } from '@/db/queries/notice-record';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '督办单' };

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findNotice(actor, id, today());
  if (!record) notFound();
  const { notice, chain } = record;
  return (
    <>
      <PageHeader
        title={`${notice.number} ${notice.matter}`}
        crumbs={[{ label: '督办', href: '/notices' }]}
      />
      <NoticeCard notice={notice} />
      <p>
        <LinkButton href={`/notices/${notice.id}/notice.docx`} download>
          下载（Word）
        </LinkButton>
      </p>
      <StepsSection notice={notice} />
      {chain.length === 1 ? null : (
        <Section id="chain" title="历次签发" lead="同一事项的各级单，最新的在前；办理以最新的一单为准。">
          <NoticeTable caption="历次签发" lines={chain.map((line) => ({ ...line, steps: [] }))} />
        </Section>
      )}
      <Section id="entries" title="办理过程">
        <NoticeTimeline chain={chain} />
      </Section>
    </>
  );
}
