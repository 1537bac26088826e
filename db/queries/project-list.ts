import 'server-only';
import { and, desc, eq, getTableColumns, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { reading, type Tx } from '@/db/client';
import { organisations, projectCounts, projects, regions } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import { budgetOf } from '@/domain/project';
import { boardOf, type StandingProject } from '@/domain/project-board';
import { countiesOf } from '@/domain/project-count';
import type { ProjectFilter } from '@/domain/project-filter';
import { disclosures } from '@/domain/project-disclosure';
import { isBrand, projectStanding } from '@/domain/project-life';
import { overdueMilestones } from '@/domain/project-milestone';
import { behind } from './behind';
import { lacking } from './evidence-need';
import { namedPlace, partOf, within } from './place';
import { projectLedger } from './project';
import { eventsOf, milestonesOf, standingProjects } from './project-board';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';
import { factScope } from './scope';

const pageSize = 50;
const lead = alias(organisations, 'lead');
const partner = alias(organisations, 'partner');

/** The organisation, and of a double what it was merged into. */
const kept = (id: AnyPgColumn) =>
  sql`(select coalesce(o.merged_into_id, o.id) from ${organisations} o where o.id = ${id})`;

const { countedOn, raisedFen, raisedFirstFen, managementFen, people, services, counties } = projectCounts;
/** What the project of a row has come to, as it was said last. */
const lastCount = {
  ...{ countedOn, raisedFen, raisedFirstFen, managementFen, people, services, counties },
  reachedChildren: projectCounts.children,
};
const isLastCount = sql`${projectCounts.id} = (select c.id from project_counts c where c.project_id = ${projects.firstId}
  order by c.counted_on desc, c.id desc limit 1)`;

/** The projects that the person may see, a page of them by key, and what the official ones come to. */
export function readProjects(actor: Actor, filter: ProjectFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const [, helped] = programme.parties;
    const standing = await standingProjects(tx, snapshot, programme, today);
    const found = await findProjects(tx, actor, programme, { filter, today, standing }, pageSize + 1);
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      programme,
      board: boardOf(standing),
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      lines,
      next: found.length > pageSize && last ? { on: last.startsOn, id: last.id } : null,
      mayEnter: has(actor, 'staff'),
    };
  });
}

interface Asked {
  readonly filter: ProjectFilter;
  readonly today: PlainDate;
  /** All official ones, as they stand today. */
  readonly standing: readonly StandingProject[];
}

/** The next projects in the order of the list, the newest first, as they stand today. */
export async function findProjects(
  tx: Tx,
  actor: Actor,
  { id, parties, settings }: Programme,
  { filter, today, standing }: Asked,
  most: number,
) {
  const rows = await tx
    .select({
      ...getTableColumns(projects),
      lead: lead.name,
      leadCode: sql<string>`coalesce(${lead.creditCode}, '')`,
      leadSide: lead.departmentId,
      partner: partner.name,
      partnerCode: sql<string>`coalesce(${partner.creditCode}, '')`,
      region: regions.name,
      place: namedPlace(regions),
      unitName: organisations.name,
      ...{ events: eventsOf, milestones: milestonesOf },
      ...lastCount,
    })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .innerJoin(lead, eq(lead.id, kept(projects.leadId)))
    .leftJoin(partner, eq(partner.id, kept(projects.partnerId)))
    .leftJoin(projectCounts, isLastCount)
    .innerJoin(regions, eq(regions.id, projects.regionId))
    .where(
      and(
        eq(projects.programmeId, id),
        eq(projects.isSuperseded, false),
        factScope(projectLedger, actor),
        which(filter),
        standsSo(filter, standing),
        lacking(filter.lacks, projectLedger, id),
        behind(projects.startsOn, projects.id, filter.after),
      ),
    )
    .orderBy(desc(projects.startsOn), desc(projects.id))
    .limit(most);
  const sides = parties.map((party) => party.id);
  return rows.map(({ events, milestones, counties, ...row }) => {
    const standing = projectStanding(events, today);
    return {
      ...{ ...row, standing },
      budgetFen: budgetOf(row),
      isBrand: isBrand(events, sides, today),
      disclosure: disclosures(row, events, settings, today),
      lateMilestones: overdueMilestones(milestones, standing, today),
      countyCount: counties === null ? null : countiesOf({ counties }).length,
    };
  });
}

function which({ kind, field, region, state, q }: ProjectFilter): SQL | undefined {
  return and(
    kind === undefined ? undefined : eq(projects.kind, kind),
    field === undefined ? undefined : eq(projects.field, field),
    region === undefined ? undefined : within(regions, region),
    state === undefined ? undefined : eq(projects.state, state),
    q === undefined
      ? undefined
      : or(...[projects.name, projects.number, lead.name, partner.name].map((at) => ilike(at, partOf(q)))),
  );
}

/** By what its events say, which is worked out for all of them: what is not official has none. */
function standsSo({ standing, mark }: ProjectFilter, all: Asked['standing']): SQL | undefined {
  if (standing === undefined && mark === undefined) return undefined;
  const ids = all
    .filter((one) => standing === undefined || one.standing === standing)
    .filter((one) => mark !== 'brand' || one.isBrand)
    .filter((one) => mark !== 'late' || one.lateSince !== null)
    .filter((one) => mark !== 'milestone' || one.lateMilestones > 0);
  return and(
    inArray(
      projects.firstId,
      ids.map(({ firstId }) => firstId),
    ),
    eq(projects.state, 'confirmed'),
  );
}
