import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { LedgerLinks } from '@/components/import/ledger-links';
import { ProjectFigures } from '@/components/project/project-figures';
import { ProjectFilterBar } from '@/components/project/project-filter-bar';
import { ProjectTable } from '@/components/project/project-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readProjects } from '@/db/queries/project-list';
import { nextAddress } from '@/domain/page-key';
import { projectFilter } from '@/domain/project-filter';
import { chineseDate } from '@/lib/format';

export const metadata: Metadata = { title: '慈善项目' };

export default async function ProjectsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = projectFilter.parse(await searchParams);
  const date = today();
  const { board, places, lines, next, mayEnter } = await readProjects(actor, filter, date);
  return (
    <>
      <PageHeader
        title="慈善和儿童关爱项目"
        crumbs={[{ label: '社会力量参与协作', href: '/areas/social-forces' }]}
        lead="项目由牵头或合作单位所在地登记、对方互认；启动、公开、结项等事项随时登记。"
        asOf={chineseDate(date)}
      />
      <Section id="totals" title="目前合计" lead="只计双方互认的项目；不随筛选条件变化。">
        <ProjectFigures isToday board={board} />
      </Section>
      <Section
        id="list"
        title="项目台账"
        actions={
          <>
            <LedgerLinks path="/projects" filter={filter} brings={mayEnter ? 'project' : null} hasPaper />
            {mayEnter ? (
              <LinkButton tone="primary" href="/projects/new">
                登记项目
              </LinkButton>
            ) : null}
          </>
        }
      >
        <ProjectFilterBar filter={filter} places={places} />
        {lines.length === 0 ? (
          <EmptyState
            title="没有符合条件的项目"
            sentence="请放宽筛选条件；新的项目由牵头或合作单位所在地的填报人登记。"
          />
        ) : (
          <ProjectTable projects={lines} />
        )}
        {next ? (
          <p>
            <LinkButton href={nextAddress('/projects', filter, next)}>下一页</LinkButton>
          </p>
        ) : null}
      </Section>
    </>
  );
}
