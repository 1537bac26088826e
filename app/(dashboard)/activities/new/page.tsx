import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { ActivityForm } from '@/components/activity/activity-form';
import { draftName } from '@/components/activity/draft-name';
import { PairingChoice } from '@/components/activity/pairing-choice';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { readActivityPairings } from '@/db/queries/activity-choices';
import { readNewEvidence } from '@/db/queries/evidence';
import { activityAsked } from '@/domain/activity-filter';
import { has } from '@/domain/actor';
import { newEvidencePlace } from '@/domain/evidence';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记活动' };

export default async function NewActivityPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = activityAsked.parse(await searchParams);
  const { programme, chosen, ...offered } = await readActivityPairings(actor, asked, today());
  const place = newEvidencePlace('activity', chosen?.firstId ?? 0);
  const files = chosen
    ? await readNewEvidence(actor, 'activity', { place, programmeId: programme.id })
    : { waiting: [], missing: [] };
  const isStaff = has(actor, 'staff');
  return (
    <>
      <PageHeader title="登记活动" crumbs={[{ label: '结对活动', href: '/activities' }]} />
      {isStaff ? null : (
        <EmptyState title="活动由填报人登记" sentence="请联系帮扶单位或受援单位所在地的填报人。" />
      )}
      {isStaff ? (
        <Section id="pairing" title="哪一项结对">
          <PairingChoice chosen={chosen} {...offered} who={asked.who} />
        </Section>
      ) : null}
      {isStaff && chosen ? (
        <Section id="activity" title="做了什么" lead="先暂存，核对后再提交审核；没有保存的内容留在本机。">
          <ActivityForm
            id="enter-activity"
            action={enter}
            formKey={randomUUID()}
            label="登记活动"
            submit="暂存"
            draft={draftName(actor.accountId, chosen.firstId)}
            hidden={{ programme: programme.slug, pairingId: chosen.firstId }}
            activity={{ heldOn: today() }}
            files={{ place, ...files }}
          />
        </Section>
      ) : null}
    </>
  );
}
