import 'server-only';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import {
  accounts,
  agendaItems,
  attendees,
  departments,
  lookBacks,
  meetings,
  minutes,
  organisations,
  parties,
  resolutions,
} from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { confirmedOn, meetingName, meetingState, type Signature } from '@/domain/meeting';
import { offeredMeetingSteps } from '@/domain/meeting-offer';
import { readLookBack } from './look-back';
import { chosen, listProgrammes } from './programme';
import { heldDays, listResolutions } from './resolution';
import { resolutionChoices } from './resolution-choices';

interface Signed {
  readonly departmentId: number;
  readonly signature: Signature;
  readonly reason: string | null;
  readonly by: string;
  readonly on: PlainDate;
}

interface NewestMinutes {
  readonly id: number;
  readonly revision: number;
  readonly contentHash: string;
  readonly draftedBy: number;
  readonly draftedOn: PlainDate;
  readonly by: string;
  readonly signatures: readonly Signed[];
}

/** The newest revision of a meeting's minutes with each side's word on it, without the text. */
const newestMinutes = sql<NewestMinutes | null>`(select json_build_object('id', n.id, 'revision', n.revision,
    'contentHash', n.content_hash, 'draftedBy', n.drafted_by, 'draftedOn', n.drafted_on, 'by', d.name,
    'signatures', coalesce((select json_agg(json_build_object('departmentId', s.department_id, 'signature', s.signature,
      'reason', s.reason, 'by', a.name, 'on', s.signed_on) order by s.signed_at)
      from minutes_signatures s join accounts a on a.id = s.signed_by where s.minutes_id = n.id), '[]'))
  from minutes n join accounts d on d.id = n.drafted_by where n.meeting_id = ${meetings.id} order by n.revision desc limit 1)`;

/** The meetings of programmes that the actor's department is a party of. */
function ofOwnProgrammes(actor: Actor): SQL {
  return sql`${meetings.programmeId} in (select ${parties.programmeId} from ${parties}
    where ${parties.departmentId} = ${actor.departmentId})`;
}

/** Meetings of the actor's programmes, the newest first, each with its newest minutes. */
export function selectMeetings(tx: Tx, actor: Actor, which: SQL | undefined) {
  return tx
    .select({
      meeting: meetings,
      host: departments.name,
      hostShort: departments.short,
      minutes: newestMinutes,
    })
    .from(meetings)
    .innerJoin(departments, eq(departments.id, meetings.departmentId))
    .where(and(ofOwnProgrammes(actor), which))
    .orderBy(desc(sql`coalesce(${meetings.heldOn}, ${meetings.plannedOn})`), desc(meetings.id));
}

/** A meeting with its name and how far it is. */
export function standing(
  { meeting, minutes: newest, ...rest }: Awaited<ReturnType<typeof selectMeetings>>[number],
  partyIds: readonly number[],
) {
  const facts = { heldOn: meeting.heldOn, publishedOn: meeting.publishedOn, minutes: newest };
  return {
    ...meeting,
    ...rest,
    name: meetingName(meeting),
    newest,
    state: meetingState(facts, partyIds),
    confirmedOn: confirmedOn(facts, partyIds),
  };
}

/** All meetings of a programme, the newest first, each with how its decisions stand on the day. */
export function readMeetings(actor: Actor, slug: string | undefined, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const programme = chosen(programmes, slug);
    const partyIds = programme.parties.map(({ id }) => id);
    const rows = await selectMeetings(tx, actor, eq(meetings.programmeId, programme.id));
    const held = await heldDays(tx, programme.id);
    const decided = await listResolutions(tx, {
      which: eq(meetings.programmeId, programme.id),
      held,
      date: today,
    });
    return {
      programmes,
      programme,
      meetings: rows.map((row) => ({
        ...standing(row, partyIds),
        decided: decided.filter(({ meetingId }) => meetingId === row.meeting.id),
      })),
      mayPlan: offeredMeetingSteps(
        actor,
        { parties: partyIds, hostId: actor.departmentId, draftedBy: null },
        'planned',
      ).includes('change'),
    };
  });
}

/** One meeting with all that belongs to it, and what the person may do; null where there is none in scope. */
export function findMeeting(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const [found] = await selectMeetings(tx, actor, eq(meetings.id, id));
    if (!found) return null;
    const programmes = await listProgrammes(tx, snapshot);
    const programme = programmes.find((one) => one.id === found.meeting.programmeId);
    if (!programme) return null;
    const partyIds = programme.parties.map((party) => party.id);
    const meeting = standing(found, partyIds);
    const held = await heldDays(tx, programme.id);
    return {
      programme,
      meeting,
      agenda: await listAgenda(tx, id),
      attendees: await listAttendees(tx, id),
      minutes: await findMinutes(tx, meeting.newest?.id ?? 0),
      lookBack: (await frozen(tx, id)) ?? {
        content: await readLookBack(tx, found.meeting, today),
        contentHash: null,
      },
      resolutions: await listResolutions(tx, { which: eq(resolutions.meetingId, id), held, date: today }),
      choices: await resolutionChoices(tx, programme, id),
      steps: offeredMeetingSteps(
        actor,
        {
          parties: partyIds,
          hostId: found.meeting.departmentId,
          draftedBy: meeting.newest?.draftedBy ?? null,
        },
        meeting.state,
        meeting.newest?.signatures.some(({ departmentId }) => departmentId === actor.departmentId) ?? false,
      ),
    };
  });
}

function listAgenda(tx: Tx, meetingId: number) {
  return tx
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      papers: agendaItems.papers,
      isStanding: agendaItems.isStanding,
      departmentId: agendaItems.departmentId,
      owner: organisations.name,
      side: departments.short,
    })
    .from(agendaItems)
    .innerJoin(organisations, eq(organisations.id, agendaItems.organisationId))
    .innerJoin(departments, eq(departments.id, organisations.departmentId))
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.id));
}

function listAttendees(tx: Tx, meetingId: number) {
  return tx
    .select({
      id: attendees.id,
      name: attendees.name,
      duty: attendees.duty,
      presence: attendees.presence,
      departmentId: attendees.departmentId,
      side: departments.short,
    })
    .from(attendees)
    .innerJoin(departments, eq(departments.id, attendees.departmentId))
    .where(eq(attendees.meetingId, meetingId))
    .orderBy(asc(attendees.departmentId), asc(attendees.id));
}

async function findMinutes(tx: Tx, id: number) {
  const [row] = await tx
    .select({ content: minutes.content, by: accounts.name })
    .from(minutes)
    .innerJoin(accounts, eq(accounts.id, minutes.draftedBy))
    .where(eq(minutes.id, id));
  return row ?? null;
}

async function frozen(tx: Tx, meetingId: number) {
  const [row] = await tx
    .select({ content: lookBacks.content, contentHash: lookBacks.contentHash })
    .from(lookBacks)
    .where(eq(lookBacks.meetingId, meetingId));
  return row ?? null;
}

export type MeetingRecord = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;
