import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { OrganisationFilterBar } from '@/components/organisation/organisation-filter-bar';
import { OrganisationTable } from '@/components/organisation/organisation-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readOrganisations } from '@/db/queries/organisation-list';
import { organisationFilter } from '@/domain/organisation-filter';
import { nextAddress } from '@/domain/page-key';

export const metadata: Metadata = { title: '单位' };

export default async function OrganisationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = organisationFilter.parse(await searchParams);
  const { programme, places, lines, next, mayEnter } = await readOrganisations(actor, filter);
  return (
    <>
      <PageHeader
        title="单位"
        crumbs={[]}
        lead="参与结对的社会组织、村和社会工作和志愿服务站；双方共用一份名录，各自维护本方单位。"
      />
      {mayEnter ? (
        <p>
          <LinkButton href="/organisations/new">登记单位</LinkButton>
        </p>
      ) : null}
      <Section
        id="list"
        title="单位名录"
        actions={<LedgerLinks path="/organisations" filter={filter} brings={null} />}
      >
        <OrganisationFilterBar filter={filter} parties={programme.parties} places={places} />
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的单位"
            sentence="请换一个词或放宽条件；名录里没有的单位由填报人登记。"
          />
        ) : (
          <OrganisationTable caption="单位名录" lines={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/organisations', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
