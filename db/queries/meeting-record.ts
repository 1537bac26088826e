import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { reading, type Snapshot, together, type Tx } from '@/db/client';
import { held } from '@/db/held';
import { meetings, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { LookBack } from '@/domain/look-back';
import type { Presence } from '@/domain/meeting';
import { offeredMeetingSteps } from '@/domain/meeting-offer';
import type { MinutesContent } from '@/domain/minutes';
import { filesOn, type HungFile } from './evidence-hung';
import { readLookBack } from './look-back';
import { selectMeetings, standing } from './meeting';
import { listProgrammes } from './programme';
import { listResolutions } from './resolution';
import { resolutionChoices } from './resolution-choices';

/** One meeting with all that belongs to it, and what the person may do; null where there is none in scope. */
export function findMeeting(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const record = await records(snapshot, [actor.departmentId, id, today], () =>
      readRecord(tx, snapshot, actor, id, today),
    );
    if (!record) return null;
    const { programme, meeting } = record;
    const steps = offeredMeetingSteps(
      actor,
      {
        parties: programme.parties.map((party) => party.id),
        hostId: meeting.departmentId,
        draftedBy: meeting.newest?.draftedBy ?? null,
      },
      meeting.state,
      meeting.newest?.signatures.some(({ departmentId }) => departmentId === actor.departmentId) ?? false,
    );
    const offersForms = steps.includes('agenda') || steps.includes('record');
    return { ...record, steps, choices: offersForms ? await resolutionChoices(tx, programme, id) : null };
  });
}

/** What belongs to a meeting, the same for everyone of a side: before a meeting they all look it up. */
async function readRecord(tx: Tx, snapshot: Promise<Snapshot>, actor: Actor, id: number, today: PlainDate) {
  const [programmes, [found]] = await together([
    listProgrammes(tx, snapshot),
    selectMeetings(tx, actor, eq(meetings.id, id)),
  ]);
  const programme = programmes.find((one) => one.id === found?.meeting.programmeId);
  if (!found || !programme) return null;
  const meeting = standing(
    found,
    programme.parties.map((party) => party.id),
  );
  const [parts, decided, live] = await together([
    partsOf(tx, id, meeting.newest?.id ?? 0),
    meeting.heldOn === null ? [] : listResolutions(tx, { which: eq(resolutions.meetingId, id), date: today }),
    meeting.heldOn === null ? readLookBack(tx, found.meeting, today) : null,
  ]);
  return {
    programme,
    meeting,
    ...parts,
    lookBack: parts.lookBack ?? { content: live ?? { on: today, lines: [] }, contentHash: null },
    resolutions: decided,
  };
}

const records = held<Awaited<ReturnType<typeof readRecord>>>(32);

interface Parts {
  readonly agenda: readonly {
    readonly id: number;
    readonly title: string;
    readonly papers: string;
    readonly isStanding: boolean;
    readonly departmentId: number;
    readonly owner: string;
    readonly side: string;
    /** Of the unit that reports on it. */
    readonly ownerDepartmentId: number;
    readonly ownerPath: string;
    /** Its papers. */
    readonly files: readonly HungFile[];
  }[];
  readonly attendees: readonly {
    readonly id: number;
    readonly name: string;
    readonly duty: string;
    readonly presence: Presence;
    readonly departmentId: number;
    readonly side: string;
  }[];
  /** The newest text. */
  readonly minutes: { readonly content: MinutesContent } | null;
  /** Frozen when the meeting was held. */
  readonly lookBack: { readonly content: LookBack; readonly contentHash: string } | null;
}

/** What stands under a meeting, as one value. */
async function partsOf(tx: Tx, meetingId: number, minutesId: number): Promise<Parts> {
  const { rows } = await tx.execute<{ parts: Parts }>(sql`select json_build_object(
    'agenda', coalesce((select json_agg(json_build_object('id', i.id, 'title', i.title, 'papers', i.papers,
        'isStanding', i.is_standing, 'departmentId', i.department_id, 'owner', o.name, 'side', d.short,
        'ownerDepartmentId', o.department_id, 'ownerPath', o.path, 'files', ${filesOn('agenda-item', sql`i.id`)}) order by i.id)
      from agenda_items i join organisations o on o.id = i.organisation_id join departments d on d.id = o.department_id
      where i.meeting_id = ${meetingId}), '[]'),
    'attendees', coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'duty', a.duty,
        'presence', a.presence, 'departmentId', a.department_id, 'side', d.short) order by a.department_id, a.id)
      from attendees a join departments d on d.id = a.department_id where a.meeting_id = ${meetingId}), '[]'),
    'minutes', (select json_build_object('content', content) from minutes where id = ${minutesId}),
    'lookBack', (select json_build_object('content', content, 'contentHash', content_hash) from look_backs
      where meeting_id = ${meetingId})) as parts`);
  return rows[0]?.parts ?? { agenda: [], attendees: [], minutes: null, lookBack: null };
}

export type MeetingRecord = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;
