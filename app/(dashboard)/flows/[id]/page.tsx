import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { FactCard } from '@/components/fact/fact-card';
import { FactSections } from '@/components/fact/fact-sections';
import { SourceSums } from '@/components/flow/source-sums';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readEvidence } from '@/db/queries/evidence';
import { findFlow } from '@/db/queries/flow-record';
import { flowContentFields, flowFields, flowName, sourceName, sourceOf } from '@/domain/flow';
import { FlowLinks } from './flow-links';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '资金记录' };

export default async function FlowPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findFlow(actor, id);
  if (!record) notFound();
  const { row, content, names, source, sums } = record;
  const of = sourceOf(content);
  return (
    <>
      <PageHeader
        title={flowName(content)}
        crumbs={[{ label: '资金往来', href: '/flows' }]}
        lead={sourceName(content, names)}
      />
      <FlowLinks {...record} />
      <FactCard {...record} fields={flowFields} />
      {source ? (
        <Section
          id="sums"
          title="所属的累计"
          lead="只计已审核的记录。"
          actions={<LinkButton href={`/flows?${of.kind}=${of.id}`}>查看全部往来</LinkButton>}
        >
          <SourceSums ceiling={source.ceiling} sums={sums} />
        </Section>
      ) : null}
      <EvidenceSection
        noun="flow"
        of={readEvidence(actor, 'flow', [{ id: row.id, label: '' }])}
        back={`/flows/${row.id}`}
      />
      <StepsSection {...record} />
      <FactSections {...record} base="/flows" fields={flowContentFields} />
    </>
  );
}
