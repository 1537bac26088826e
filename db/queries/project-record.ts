import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, departments, projectEvents } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { permits } from '@/domain/policy';
import type { ProjectEndsAsked } from '@/domain/project-filter';
import { disclosures } from '@/domain/project-disclosure';
import { isBrand, projectEventKinds, projectStanding } from '@/domain/project-life';
import { findFact } from './fact-record';
import { listProgrammes } from './programme';
import { endsOf, projectLedger } from './project';
import { listCounts, listMilestones, listProjectFiles } from './project-course';
import { findEnds } from './project-ends';
import { listRegions } from './region';

/** The steps by which a side words it. */
const rewording = ['save', 'dispute', 'propose'] as const;

/** One project with what both sides say of it, what happened to it and when it has to be made public; null out of scope. */
export function findProject(actor: Actor, id: number, today: PlainDate, asked: ProjectEndsAsked = {}) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const of = (programmeId: number) => programmes.find((one) => one.id === programmeId);
    const record = await findFact(tx, projectLedger, actor, id, (on) => of(on)?.parties ?? []);
    const programme = record && of(record.row.programmeId);
    if (!record || !programme) return null;
    const { row, content, subject } = record;
    const [, helped] = programme.parties;
    const isOpen = row.state === 'confirmed' && !row.isSuperseded;
    const firstId = row.originId ?? row.id;
    const all = await listEvents(tx, firstId);
    const events = all.filter(({ struckOn }) => struckOn === null);
    const ends = await endsOf(tx, content);
    const judged = { ...subject, ends };
    const standing = projectStanding(events, today);
    const mayPlan = isOpen && permits('project.plan', actor, judged);
    const mayReword = record.steps.some((step) => rewording.some((one) => one === step));
    return {
      ...record,
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      /** Its organisations for who may name others; null for who may not. */
      ends: mayReword ? await findEnds(tx, programme, content, { ends, asked }) : null,
      events: all.map((event) => ({
        ...event,
        mayStrike:
          isOpen &&
          event.struckOn === null &&
          event.departmentId === actor.departmentId &&
          permits('project.strike', actor, { ...judged, event }),
      })),
      standing,
      milestones: await listMilestones(tx, firstId),
      counts: await listCounts(tx, firstId),
      /** Whether the person may plan milestones, mark them, and say what was counted. */
      mayPlan,
      /** What a milestone can be shown by. */
      files: mayPlan ? await listProjectFiles(tx, firstId) : [],
      isBrand: isBrand(
        events,
        programme.parties.map((party) => party.id),
        today,
      ),
      disclosure: disclosures(content, events, programme.settings, today),
      /** What the person may enter of it. */
      notes: projectEventKinds.filter(
        (kind) =>
          isOpen &&
          permits('project.note', actor, { ...judged, event: { kind, departmentId: actor.departmentId } }),
      ),
    };
  });
}

export type ProjectRecord = NonNullable<Awaited<ReturnType<typeof findProject>>>;

function listEvents(tx: Tx, firstId: number) {
  return tx
    .select({
      id: projectEvents.id,
      departmentId: projectEvents.departmentId,
      side: departments.short,
      kind: projectEvents.kind,
      happenedOn: projectEvents.happenedOn,
      title: projectEvents.title,
      document: projectEvents.document,
      note: projectEvents.note,
      by: accounts.name,
      struckOn: projectEvents.struckOn,
      strikeReason: projectEvents.strikeReason,
    })
    .from(projectEvents)
    .innerJoin(accounts, eq(accounts.id, projectEvents.enteredBy))
    .innerJoin(departments, eq(departments.id, projectEvents.departmentId))
    .where(eq(projectEvents.projectId, firstId))
    .orderBy(desc(projectEvents.happenedOn), desc(projectEvents.id))
    .limit(200);
}
