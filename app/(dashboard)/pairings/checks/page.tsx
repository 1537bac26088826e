import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { draw } from '@/app/(dashboard)/pairings/actions';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { CheckTable } from '@/components/pairing/check-table';
import { DrawForm } from '@/components/pairing/draw-form';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readSpotChecks } from '@/db/queries/spot-check';

export const metadata: Metadata = { title: '知晓抽查' };

export default async function ChecksPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const before = typeof after === 'string' ? recordId(after) : null;
  const { programme, checks, next, mayDraw } = await readSpotChecks(actor, before ?? undefined);
  return (
    <>
      <PageHeader
        title="知晓抽查"
        crumbs={[{ label: '结对', href: '/pairings' }]}
        lead="从存续结对中随机抽取，由受援地民政局询问受援单位是否知晓；知晓率按已联系上的计算。"
      />
      {mayDraw ? (
        <Section id="draw" title="抽取">
          <DrawForm action={draw} formKey={randomUUID()} programme={programme.slug} />
        </Section>
      ) : null}
      <Section id="list" title="历次抽查">
        {checks.length === 0 ? (
          <EmptyState title="还没有抽查过" sentence="由两厅审核人或督查抽取名单。" />
        ) : (
          <CheckTable checks={checks} />
        )}
        {next === null ? null : (
          <p>
            <LinkButton href={`/pairings/checks?after=${next}`}>下一页</LinkButton>
          </p>
        )}
      </Section>
    </>
  );
}
