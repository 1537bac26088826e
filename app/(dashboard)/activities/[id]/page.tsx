import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEvidence } from '@/db/queries/evidence';
import { EvidenceSection } from '@/app/(dashboard)/_evidence/evidence-section';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { draftName } from '@/components/activity/draft-name';
import { PairingCard } from '@/components/activity/pairing-card';
import { FactCard } from '@/components/fact/fact-card';
import { FactSections } from '@/components/fact/fact-sections';
import { PageHeader } from '@/components/shell/page-header';
import { ForgetDraft } from '@/components/ui/forget-draft';
import { findActivity } from '@/db/queries/activity-record';
import { activityFields, activityName } from '@/domain/activity';
import { has } from '@/domain/actor';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '结对活动' };

/** The pairing is shown with its place and its link. */
const ownFields = activityFields.filter(({ key }) => key !== 'pairingId');

export default async function ActivityPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findActivity(actor, id);
  if (!record) notFound();
  const { from } = await searchParams;
  const { row, content, pairing } = record;
  return (
    <>
      <PageHeader
        title={activityName(content)}
        crumbs={[{ label: '结对活动', href: '/activities' }]}
        {...(row.revision > 1 ? { lead: `第 ${row.revision} 版（更正）` } : {})}
      />
      {typeof from === 'string' ? (
        <ForgetDraft name={draftName(actor.accountId, content.pairingId)} formKey={from} />
      ) : null}
      {pairing === null ? null : (
        <PairingCard pairing={pairing} heldOn={content.heldOn} mayEnter={has(actor, 'staff')} />
      )}
      <FactCard {...record} fields={ownFields} />
      <EvidenceSection
        noun="activity"
        of={readEvidence(actor, 'activity', [{ id: row.originId ?? row.id, label: '' }])}
        back={`/activities/${row.id}`}
      />
      <StepsSection {...record} />
      <FactSections {...record} base="/activities" fields={activityFields} />
    </>
  );
}
