import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { OrganisationForm } from '@/components/organisation/organisation-form';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { readOrganisationPlaces } from '@/db/queries/organisation-record';
import { has } from '@/domain/actor';
import { organisationKindWords, registeredKinds } from '@/domain/organisation';
import { organisationFilter } from '@/domain/organisation-filter';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记单位' };

export default async function NewOrganisationPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = organisationFilter.parse(await searchParams).kind;
  const kind = registeredKinds.find((one) => one === asked) ?? 'social-organisation';
  const places = await readOrganisationPlaces(actor);
  return (
    <>
      <PageHeader title="登记单位" crumbs={[{ label: '单位', href: '/organisations' }]} />
      {has(actor, 'staff') ? (
        <Section id="enter" title={organisationKindWords[kind]}>
          <Tabs
            label="类别"
            tabs={registeredKinds.map((one) => ({
              href: `/organisations/new?kind=${one}`,
              label: organisationKindWords[one],
              current: one === kind,
            }))}
          />
          <OrganisationForm
            key={kind}
            id="enter-organisation"
            action={enter}
            formKey={randomUUID()}
            label="登记单位"
            submit="登记"
            hidden={{}}
            kind={kind}
            places={places}
          />
        </Section>
      ) : (
        <EmptyState title="单位由填报人登记" sentence="请联系本方填报人登记，或在单位名录中查找。" />
      )}
    </>
  );
}
