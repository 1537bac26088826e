import 'server-only';
import { sql } from 'drizzle-orm';
import type { OfficialRow, Programme } from '@/domain/facts';
import {
  type CountedProject,
  projectFigures,
  projectMetrics,
  type ProjectsAsked,
} from '@/domain/project-figure';
import { projects } from '@/db/schema';
import { asked } from './asked';
import { slotsAsked } from './ledger-period';
import { eventsOf, milestonesOf } from './project-board';

const metrics = sql.join(
  projectMetrics.map((metric) => sql`${metric}`),
  sql`, `,
);

const countsOf = sql`(select coalesce(json_agg(json_build_object('countedOn', c.counted_on, 'raisedFen', c.raised_fen,
    'services', c.services, 'children', c.children, 'counties', c.counties) order by c.id), '[]')
  from project_counts c where c.project_id = ${projects.firstId})`;

/**
 * The indicators that count projects and every official project with its course, as one text: there are hundreds at most, and when
 * one has to be made public is a rule of the domain, not of SQL.
 */
export const projectsAsked = sql`(select json_build_object(
    'asked', (select coalesce(json_agg(a), '[]') from (${slotsAsked(metrics)}) a),
    'projects', (select coalesce(json_agg(json_build_object('firstId', first_id, 'kind', kind, 'startsOn', starts_on, 'endsOn', ends_on,
        'fundraising', fundraising, 'budgetFirstFen', budget_first_fen, 'budgetSecondFen', budget_second_fen,
        'budgetPublicFen', budget_public_fen, 'budgetOtherFen', budget_other_fen,
        'leadSide', (select o.department_id from organisations o where o.id = lead_id), 'events', ${eventsOf}, 'milestones', ${milestonesOf},
        'counts', ${countsOf})), '[]')
      from projects where programme_id = ${asked.programmeId} and state = 'confirmed' and not is_superseded))::text)`;

/** What such a text holds: the projects, and their figures for some years. */
export function projectsFrom(
  text: string,
  programme: Programme,
  years: readonly number[],
): { readonly projects: readonly CountedProject[]; readonly figures: readonly OfficialRow[] } {
  const { asked: indicators, projects: all } = JSON.parse(text) as {
    asked: readonly ProjectsAsked[];
    projects: readonly CountedProject[];
  };
  return { projects: all, figures: projectFigures(all, indicators, programme, years) };
}
