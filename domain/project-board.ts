import type { PlainDate } from './calendar';
import type { Programme } from './facts';
import type { Fen } from './money';
import { type BudgetField, budgetOf, type Project, type ProjectKind } from './project';
import { disclosures } from './project-disclosure';
import { isBrand, type ProjectEvent, projectStanding, type ProjectStanding } from './project-life';
import { type Milestone, overdueMilestones } from './project-milestone';

/** An official project with its course, without what was struck. */
export interface OfficialProject extends Pick<
  Project,
  'kind' | 'startsOn' | 'endsOn' | 'fundraising' | BudgetField
> {
  /** The id of its first revision. */
  readonly firstId: number;
  readonly events: readonly ProjectEvent[];
  readonly milestones: readonly Milestone[];
}

/** An official project, as it stands on a date. */
export interface StandingProject {
  readonly firstId: number;
  readonly kind: ProjectKind;
  readonly standing: ProjectStanding;
  readonly isBrand: boolean;
  readonly budgetFen: Fen;
  /** Since when it should have been made public. */
  readonly lateSince: PlainDate | null;
  /** How many of its milestones are overdue. */
  readonly lateMilestones: number;
}

/** How a project stands at the end of the day. */
export function standingOn(
  project: OfficialProject,
  { parties, settings }: Pick<Programme, 'parties' | 'settings'>,
  on: PlainDate,
): StandingProject {
  const { firstId, kind, events, milestones } = project;
  const standing = projectStanding(events, on);
  return {
    ...{ firstId, kind, standing },
    isBrand: isBrand(
      events,
      parties.map(({ id }) => id),
      on,
    ),
    budgetFen: budgetOf(project) ?? 0,
    lateSince: disclosures(project, events, settings, on).lateSince,
    lateMilestones: overdueMilestones(milestones, standing, on),
  };
}

export interface ProjectBoard {
  readonly running: number;
  /** Of these for children. */
  readonly childCare: number;
  /** Of those that run. */
  readonly budgetFen: Fen;
  /** Of those that run, as 7.2.1 counts them. */
  readonly brands: number;
  /** Projects with a disclosure that is overdue, and milestones that are. */
  readonly late: number;
  readonly lateMilestones: number;
  readonly ended: number;
  readonly stopped: number;
}

/** What the official projects come to. */
export function boardOf(all: readonly StandingProject[]): ProjectBoard {
  const running = all.filter(({ standing }) => standing === 'running');
  return {
    running: running.length,
    childCare: running.filter(({ kind }) => kind === 'child-care').length,
    budgetFen: running.reduce((sum, { budgetFen }) => sum + budgetFen, 0),
    brands: running.filter((one) => one.isBrand).length,
    late: all.filter(({ lateSince }) => lateSince !== null).length,
    lateMilestones: all.reduce((sum, one) => sum + one.lateMilestones, 0),
    ended: all.filter(({ standing }) => standing === 'finished' || standing === 'evaluated').length,
    stopped: all.filter(({ standing }) => standing === 'stopped').length,
  };
}

/** The projects of each area that has some, by the area's slug: 社会力量 counts the charity ones, 儿童关爱 those for children. */
export const areaProjects: Readonly<Record<string, ProjectKind>> = {
  'social-forces': 'charity',
  'child-care': 'child-care',
};
