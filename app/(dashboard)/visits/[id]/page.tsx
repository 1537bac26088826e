import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { BothWordings } from '@/components/fact/both-wordings';
import { FactCard } from '@/components/fact/fact-card';
import { FactHistory } from '@/components/fact/fact-history';
import { FactVersions } from '@/components/fact/fact-versions';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { findVisit } from '@/db/queries/visit';
import { visitFields, visitName } from '@/domain/visit';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '互访记录' };

export default async function VisitPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findVisit(actor, id);
  if (!record) notFound();
  const { row, content, names, answers, filed, versions, history } = record;
  return (
    <>
      <PageHeader
        title={visitName(content, names.parties)}
        crumbs={[{ label: '互访', href: '/visits' }]}
        {...(row.revision > 1 ? { lead: `第 ${row.revision} 版（更正）` } : {})}
      />
      <FactCard {...record} fields={visitFields} />
      <StepsSection {...record} />
      {answers.length > 0 ? (
        <Section id="wordings" title="双方的说法" lead="只列与登记内容不同之处。">
          <BothWordings
            fields={visitFields}
            names={names}
            departmentId={row.departmentId}
            filed={filed}
            answers={answers}
          />
        </Section>
      ) : null}
      {versions.length > 1 ? (
        <Section id="versions" title="各版本" lead="更正生效前，原记录仍是正式记录。">
          <FactVersions base="/visits" current={row.id} versions={versions} />
        </Section>
      ) : null}
      {history ? (
        <Section id="history" title="操作记录">
          <FactHistory fields={visitFields} names={names} entries={history} />
        </Section>
      ) : null}
    </>
  );
}
