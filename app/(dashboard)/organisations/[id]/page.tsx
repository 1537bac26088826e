import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { OrganisationCard } from '@/components/organisation/organisation-card';
import { OrganisationForm } from '@/components/organisation/organisation-form';
import { OrganisationHistory } from '@/components/organisation/organisation-history';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { findOrganisation } from '@/db/queries/organisation-record';
import { creditCodeDoubt } from '@/domain/credit-code';
import { isRegistered } from '@/domain/organisation';
import { mergeAsked } from '@/domain/organisation-filter';
import { change } from '../actions';
import { DoublesSection } from './doubles-section';

export const metadata: Metadata = { title: '单位' };

export default async function OrganisationPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const { merge } = mergeAsked.parse(await searchParams);
  const record = id === null ? null : await findOrganisation(actor, id, merge);
  if (!record) notFound();
  const { organisation, places, history, keptAs, mayChange } = record;
  const doubt = organisation.creditCode === null ? null : creditCodeDoubt(organisation.creditCode);
  return (
    <>
      <PageHeader title={organisation.name} crumbs={[{ label: '单位', href: '/organisations' }]} />
      {keptAs === null ? null : (
        <Notice tone="warning">
          这是重复登记的单位，已并入<a href={`/organisations/${keptAs.id}`}>{keptAs.name}</a>。
        </Notice>
      )}
      {doubt === null ? null : <Notice tone="warning">{doubt}</Notice>}
      <OrganisationCard organisation={organisation} />
      {isRegistered(organisation.kind) ? (
        <p>
          <LinkButton href={`/pairings?${new URLSearchParams({ q: organisation.name }).toString()}`}>
            查看结对
          </LinkButton>
        </p>
      ) : null}
      {mayChange && isRegistered(organisation.kind) ? (
        <Section id="change" title="办理">
          <OrganisationForm
            id="change-organisation"
            action={change}
            formKey={randomUUID()}
            label="修改"
            summary="修改"
            submit="保存修改"
            hidden={{ id: organisation.id, version: organisation.version }}
            kind={organisation.kind}
            places={places}
            organisation={organisation}
          />
        </Section>
      ) : null}
      <DoublesSection record={record} lookedFor={merge} />
      {history ? (
        <Section id="history" title="操作记录">
          <OrganisationHistory entries={history} places={places} />
        </Section>
      ) : null}
    </>
  );
}
