import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { projects } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import { type StandingProject, standingOn } from '@/domain/project-board';
import type { ProjectEvent } from '@/domain/project-life';
import type { Milestone } from '@/domain/project-milestone';

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

const seen = held<readonly StandingProject[]>(8);

/** The official projects of the programme as they stand on the date. There are hundreds at most, and their rules are the domain's. */
export function standingProjects(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  programme: Programme,
  today: PlainDate,
): Promise<readonly StandingProject[]> {
  const { id, settings } = programme;
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
    return rows.map((row) => standingOn(row, programme, today));
  });
}
