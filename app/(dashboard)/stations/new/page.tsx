import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { OrganisationSearch } from '@/components/organisation/organisation-search';
import { PageHeader } from '@/components/shell/page-header';
import { StationForm } from '@/components/station/station-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { readStationPlaces } from '@/db/queries/station-record';
import { has } from '@/domain/actor';
import { stationAsked } from '@/domain/station-filter';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记站点' };

export default async function NewStationPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = stationAsked.parse(await searchParams);
  const { programme, chosen, ...offered } = await readStationPlaces(actor, asked);
  const [, helped] = programme.parties;
  const mayEnter = has(actor, 'staff') && actor.departmentId === helped?.id;
  return (
    <>
      <PageHeader
        title="登记站点"
        crumbs={[{ label: '社工站', href: '/stations' }]}
        lead="先在单位名录里选定站点，再填写建成情况；结对机构在“结对”中登记。"
      />
      {mayEnter ? (
        <Section id="place" title="哪一个站点">
          <OrganisationSearch
            path="/stations/new"
            end="station"
            title="站点"
            hint="名称，可加县名"
            asked={asked}
            chosen={chosen}
            {...offered}
            newHref="/organisations/new?kind=station"
          />
        </Section>
      ) : (
        <EmptyState
          title={`站点由${helped?.short ?? ''}方填报人登记`}
          sentence="请联系站点所在地的填报人。"
        />
      )}
      {mayEnter && chosen ? (
        <Section id="station" title="建成情况" lead="先暂存，核对后再提交审核。">
          <StationForm
            id="enter-station"
            action={enter}
            formKey={randomUUID()}
            label="登记站点"
            submit="暂存"
            hidden={{ programme: programme.slug, stationId: chosen.id }}
            station={{}}
          />
        </Section>
      ) : null}
    </>
  );
}
