import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { projects } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { Fen } from '@/domain/money';
import { budgetOf, type ProjectKind } from '@/domain/project';
import { disclosures } from '@/domain/project-disclosure';
import { isBrand, type ProjectEvent, projectStanding, type ProjectStanding } from '@/domain/project-life';
import { type Milestone, overdueMilestones } from '@/domain/project-milestone';

/** What happened to the project of a row, without what was struck, as one JSON value. */
export const eventsOf = sql<
  readonly ProjectEvent[]
>`(select coalesce(json_agg(json_build_object('kind', e.kind,
    'departmentId', e.department_id, 'happenedOn', e.happened_on)), '[]')
  from project_events e where e.project_id = ${projects.firstId} and e.struck_on is null)`;

/** What the project of a row means to reach, without what was struck, as one JSON value. */
export const milestonesOf = sql<readonly Milestone[]>`(
  select coalesce(json_agg(json_build_object('dueOn', m.due_on, 'doneOn', m.done_on)), '[]')
  from project_milestones m where m.project_id = ${projects.firstId} and m.struck_on is null)`;

/** An official project, as it stands on the date. */
interface StandingProject {
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

const seen = held<readonly StandingProject[]>(8);

/** The official projects of the programme as they stand on the date. There are hundreds at most, and their rules are the domain's. */
export function standingProjects(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  { id, parties, settings }: Programme,
  today: PlainDate,
): Promise<readonly StandingProject[]> {
  return seen(snapshot, [id, today, settings.disclosure], async () => {
    const rows = await tx
      .select({
        ...{ firstId: projects.firstId, kind: projects.kind, fundraising: projects.fundraising },
        ...{ startsOn: projects.startsOn, endsOn: projects.endsOn },
        ...{ budgetFirstFen: projects.budgetFirstFen, budgetSecondFen: projects.budgetSecondFen },
        ...{ budgetPublicFen: projects.budgetPublicFen, budgetOtherFen: projects.budgetOtherFen },
        ...{ events: eventsOf, milestones: milestonesOf },
      })
      .from(projects)
      .where(
        and(eq(projects.programmeId, id), eq(projects.state, 'confirmed'), eq(projects.isSuperseded, false)),
      );
    const sides = parties.map((party) => party.id);
    return rows.map(({ firstId, kind, events, milestones, ...row }) => {
      const standing = projectStanding(events, today);
      return {
        ...{ firstId, kind, standing },
        isBrand: isBrand(events, sides, today),
        budgetFen: budgetOf(row) ?? 0,
        lateSince: disclosures(row, events, settings, today).lateSince,
        lateMilestones: overdueMilestones(milestones, standing, today),
      };
    });
  });
}

/** What the official projects come to. */
export function boardOf(all: readonly StandingProject[]) {
  const running = all.filter(({ standing }) => standing === 'running');
  return {
    running: running.length,
    childCare: running.filter(({ kind }) => kind === 'child-care').length,
    budgetFen: running.reduce((sum, { budgetFen }) => sum + budgetFen, 0),
    brands: all.filter((one) => one.isBrand).length,
    late: all.filter(({ lateSince }) => lateSince !== null).length,
    lateMilestones: all.reduce((sum, one) => sum + one.lateMilestones, 0),
    ended: all.filter(({ standing }) => standing === 'finished' || standing === 'evaluated').length,
    stopped: all.filter(({ standing }) => standing === 'stopped').length,
  };
}
