import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { FlowForm } from '@/components/flow/flow-form';
import { SourceSearch } from '@/components/flow/source-search';
import { SourceSums } from '@/components/flow/source-sums';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkChosen } from '@/components/ui/link-chosen';
import { Section } from '@/components/ui/section';
import { readFlowSource } from '@/db/queries/flow-new';
import { flowSourceWords, sourceName } from '@/domain/flow';
import { flowSourceAsked } from '@/domain/flow-filter';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记资金' };

export default async function NewFlowPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = flowSourceAsked.parse(await searchParams);
  const { programme, mayEnter, stages, source, matches, again } = await readFlowSource(actor, asked);
  const crumbs = [{ label: '资金往来', href: '/flows' }];
  if (!mayEnter) {
    return (
      <>
        <PageHeader title="登记资金" crumbs={crumbs} />
        <EmptyState title="资金往来由填报人登记" sentence="请联系付款或收款一方的填报人。" />
      </>
    );
  }
  return (
    <>
      <PageHeader title="登记资金" crumbs={crumbs} lead="先选定所属的项目、信托或结对，再填写这一笔。" />
      <Section id="source" title="所属">
        {source ? (
          <>
            <LinkChosen
              name={flowSourceWords[source.kind]}
              note={sourceName(source.content, source.names)}
              href="/flows/new"
              again="重选"
            />
            <SourceSums ceiling={source.ceiling} sums={source.sums} />
          </>
        ) : (
          <SourceSearch q={asked.q} matches={matches} />
        )}
      </Section>
      {source ? (
        <Section id="flow" title="这一笔" lead="先暂存，核对后再提交审核；一张凭证登记一笔。">
          <FlowForm
            id="enter-flow"
            action={enter}
            formKey={randomUUID()}
            label="登记资金"
            submit="暂存"
            hidden={{ programme: programme.slug, [`${source.kind}Id`]: source.id }}
            stages={stages}
            flow={again ?? { payer: source.payer, payee: source.payee }}
          />
        </Section>
      ) : null}
    </>
  );
}
