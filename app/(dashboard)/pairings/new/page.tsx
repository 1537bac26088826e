import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { OrganisationSearch } from '@/components/organisation/organisation-search';
import { PairingForm } from '@/components/pairing/pairing-form';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { readPairingEnds } from '@/db/queries/pairing-record';
import { has } from '@/domain/actor';
import { pairingEndsAsked } from '@/domain/pairing-filter';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记结对' };

export default async function NewPairingPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = pairingEndsAsked.parse(await searchParams);
  const { programme, helper, receiver } = await readPairingEnds(actor, asked);
  const isStaff = has(actor, 'staff');
  return (
    <>
      <PageHeader
        title="登记结对"
        crumbs={[{ label: '结对', href: '/pairings' }]}
        lead="先选定双方单位，再填写协议。"
      />
      {isStaff ? null : (
        <EmptyState title="结对由填报人登记" sentence="请联系帮扶单位或受援单位所在地的填报人。" />
      )}
      {isStaff ? (
        <Section id="ends" title="双方单位">
          <OrganisationSearch
            path="/pairings/new"
            end="helper"
            title="帮扶单位"
            hint="粤方社会组织的名称、代码或拼音首字母"
            asked={asked}
            {...helper}
            newHref="/organisations/new?kind=social-organisation"
          />
          <OrganisationSearch
            path="/pairings/new"
            end="receiver"
            title="受援单位"
            hint="黔方村、社会组织或站的名称，可加县名"
            asked={asked}
            {...receiver}
            newHref="/organisations/new?kind=village"
          />
        </Section>
      ) : null}
      {isStaff && helper.chosen && receiver.chosen ? (
        <Section id="agreement" title="结对协议" lead="先暂存，核对后再提交审核。">
          <PairingForm
            id="enter-pairing"
            action={enter}
            formKey={randomUUID()}
            label="登记结对"
            submit="暂存"
            hidden={{
              programme: programme.slug,
              helperId: helper.chosen.id,
              receiverId: receiver.chosen.id,
            }}
            pairing={{}}
          />
        </Section>
      ) : null}
    </>
  );
}
