import 'server-only';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { departments, meetings, parties } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { confirmedOn, meetingName, meetingState, type Signature } from '@/domain/meeting';
import { offeredMeetingSteps } from '@/domain/meeting-offer';
import { chosen, listProgrammes } from './programme';
import { listResolutions } from './resolution';

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
    const decided = await listResolutions(tx, {
      which: eq(meetings.programmeId, programme.id),
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
