import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { BothWordings } from '@/components/fact/both-wordings';
import { FactCard } from '@/components/fact/fact-card';
import { FactHistory } from '@/components/fact/fact-history';
import { FactVersions } from '@/components/fact/fact-versions';
import { EndsCard } from '@/components/pairing/ends-card';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { findPairing } from '@/db/queries/pairing-record';
import { agreementFields, pairingFields, pairingName } from '@/domain/pairing';
import { AwarenessSection } from './awareness-section';
import { ExitSection } from './exit-section';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '结对记录' };

export default async function PairingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findPairing(actor, id, today());
  if (!record) notFound();
  const { row, content, names, answers, filed, versions, history } = record;
  return (
    <>
      <PageHeader
        title={pairingName(content, names)}
        crumbs={[{ label: '结对', href: '/pairings' }]}
        {...(row.revision > 1 ? { lead: `第 ${row.revision} 版（更正）` } : {})}
      />
      <EndsCard {...record} />
      <FactCard {...record} fields={agreementFields} />
      <StepsSection {...record} />
      <AwarenessSection {...record} />
      <ExitSection {...record} />
      {answers.length > 0 ? (
        <Section id="wordings" title="双方的说法" lead="只列与登记内容不同之处。">
          <BothWordings
            fields={pairingFields}
            names={names}
            departmentId={row.departmentId}
            filed={filed}
            answers={answers}
          />
        </Section>
      ) : null}
      {versions.length > 1 ? (
        <Section id="versions" title="各版本" lead="更正生效前，原记录仍是正式记录。">
          <FactVersions base="/pairings" current={row.id} versions={versions} />
        </Section>
      ) : null}
      {history ? (
        <Section id="history" title="操作记录">
          <FactHistory fields={pairingFields} names={names} entries={history} />
        </Section>
      ) : null}
    </>
  );
}
