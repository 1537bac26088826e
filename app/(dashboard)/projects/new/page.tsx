import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { OrganisationSearch } from '@/components/organisation/organisation-search';
import { ProjectForm } from '@/components/project/project-form';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { readProjectEnds } from '@/db/queries/project-ends';
import { projectEndsAsked } from '@/domain/project-filter';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记项目' };

export default async function NewProjectPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = projectEndsAsked.parse(await searchParams);
  const { programme, lead, partner, places, mayEnter } = await readProjectEnds(actor, asked);
  const search = {
    ...{ path: '/projects/new', asked, newHref: '/organisations/new?kind=social-organisation' },
    hint: '单位的名称、代码或拼音首字母，可加县名',
  };
  return (
    <>
      <PageHeader
        title="登记项目"
        crumbs={[{ label: '慈善项目', href: '/projects' }]}
        lead="先选定牵头单位和另一方的合作单位，再填写项目。"
      />
      {mayEnter ? (
        <Section id="ends" title="双方单位">
          <OrganisationSearch {...search} end="lead" title="牵头单位" {...lead} />
          <OrganisationSearch {...search} end="partner" title="合作单位" {...partner} />
        </Section>
      ) : (
        <EmptyState title="项目由填报人登记" sentence="请联系牵头或合作单位所在地的填报人。" />
      )}
      {mayEnter && lead.chosen && partner.chosen ? (
        <Section id="project" title="项目情况" lead="先暂存，核对后再提交审核。">
          <ProjectForm
            id="enter-project"
            action={enter}
            formKey={randomUUID()}
            label="登记项目"
            submit="暂存"
            hidden={{ programme: programme.slug, leadId: lead.chosen.id, partnerId: partner.chosen.id }}
            places={places}
            project={{}}
          />
        </Section>
      ) : null}
    </>
  );
}
