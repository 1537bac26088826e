import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { BothValues } from '@/components/reading/both-values';
import { ReadingCard } from '@/components/reading/reading-card';
import { ReadingHistory } from '@/components/reading/reading-history';
import { ReadingVersions } from '@/components/reading/reading-versions';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { periodText } from '@/components/reading/period-text';
import { readEvidence } from '@/db/queries/evidence';
import { findReading } from '@/db/queries/reading-record';
import { today } from '@/app/_request/clock';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '填报值' };

export default async function ReadingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findReading(actor, id, today());
  if (!record) notFound();
  const { reading, indicator, programme, versions, history } = record;
  return (
    <>
      <PageHeader
        title={`${indicator.code} ${indicator.name} · ${periodText(reading.period)}`}
        crumbs={[
          { label: '指标填报', href: '/readings' },
          { label: indicator.name, href: `/indicators/${indicator.id}?year=${reading.year}` },
        ]}
      />
      <ReadingCard {...record} />
      <EvidenceSection
        noun="reading"
        of={readEvidence(actor, 'reading', [{ id: versions.at(-1)?.reading.id ?? reading.id, label: '' }])}
        back={`/readings/${reading.id}`}
      />
      <StepsSection {...record} />
      {reading.reporter === 'shared' ? (
        <Section id="values" title="双方的数">
          <BothValues
            indicator={indicator}
            parties={programme.parties}
            reading={{ ...reading, submittedByName: record.submittedByName }}
            answers={record.answers}
          />
        </Section>
      ) : null}
      {versions.length > 1 ? (
        <Section id="versions" title="各版本" lead="更正生效前，原数仍是正式数。">
          <ReadingVersions
            indicator={indicator}
            versions={versions.map((one) => one.reading)}
            current={reading.id}
          />
        </Section>
      ) : null}
      {history ? (
        <Section id="history" title="操作记录">
          <ReadingHistory entries={history} />
        </Section>
      ) : null}
    </>
  );
}
