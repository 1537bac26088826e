import 'server-only';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, departments, organisations, projectEvents } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { permits } from '@/domain/policy';
import type { Project } from '@/domain/project';
import type { ProjectEndsAsked } from '@/domain/project-filter';
import { disclosures, isBrand, projectEventKinds, projectStanding } from '@/domain/project-life';
import { findFact } from './fact-record';
import { selectOrganisations } from './organisation';
import { searchOrganisations } from './organisation-search';
import { chosen, listProgrammes } from './programme';
import { projectLedger } from './project';
import { listRegions } from './region';

/** One project with what both sides say of it, what happened to it and when it has to be made public; null out of scope. */
export function findProject(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const of = (programmeId: number) => programmes.find((one) => one.id === programmeId);
    const record = await findFact(tx, projectLedger, actor, id, (on) => of(on)?.parties ?? []);
    const programme = record && of(record.row.programmeId);
    if (!record || !programme) return null;
    const { row, content, subject } = record;
    const [, helped] = programme.parties;
    const isOpen = row.state === 'confirmed' && !row.isSuperseded;
    const all = await listEvents(tx, row.originId ?? row.id);
    const events = all.filter(({ struckOn }) => struckOn === null);
    return {
      ...record,
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      kept: await keptEnds(tx, content),
      events: all.map((event) => ({
        ...event,
        mayStrike:
          isOpen &&
          event.struckOn === null &&
          event.departmentId === actor.departmentId &&
          permits('project.strike', actor, { ...subject, event }),
      })),
      standing: projectStanding(events, today),
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
          permits('project.note', actor, { ...subject, event: { kind, departmentId: actor.departmentId } }),
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

/** The two organisations as the register keeps them: of a double what it was merged into, which a change then names. */
async function keptEnds(tx: Tx, { leadId, partnerId }: Project) {
  const found = await tx
    .select({ id: organisations.id, mergedIntoId: organisations.mergedIntoId })
    .from(organisations)
    .where(inArray(organisations.id, [leadId, partnerId ?? 0]));
  const of = (id: number) => found.find((one) => one.id === id)?.mergedIntoId ?? id;
  return { leadId: of(leadId), partnerId: partnerId === null ? '' : of(partnerId) };
}

/** How many are listed to choose from. */
const most = 20;

/** The two organisations of a new project as far as they are chosen, and who may be meant where one is being looked for. */
export function readProjectEnds(actor: Actor, asked: ProjectEndsAsked) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const find = async (id: number | undefined) => {
      if (id === undefined) return null;
      const kept = and(eq(organisations.id, id), isNull(organisations.mergedIntoId));
      const [found] = await selectOrganisations(tx).where(kept);
      return found ?? null;
    };
    const [lead, partner] = [await find(asked.lead), await find(asked.partner)];
    /** Of the side that the other of the two is not of, once that is chosen. */
    const end = async (found: typeof lead, q: string | undefined, other: typeof lead) => {
      if (found || !q) return { chosen: found, matches: [], isCut: false };
      const across = programme.parties.find(({ id }) => other !== null && id !== other.departmentId);
      const matches = await searchOrganisations(tx, programme.parties, { q, side: across?.code }, most + 1);
      return { chosen: null, matches: matches.slice(0, most), isCut: matches.length > most };
    };
    const [, helped] = programme.parties;
    return {
      programme,
      lead: await end(lead, asked.leadQ, partner),
      partner: await end(partner, asked.partnerQ, lead),
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      mayEnter: has(actor, 'staff'),
    };
  });
}
