import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { loadMeeting, type MeetingSubject } from '@/db/commands/meeting/subject';
import { resolutionEntries, resolutionHalves, resolutions } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import { recordChange, recorded, resolutionRef } from '@/domain/resolution';
import { amend, decisionsOf, enter } from './decision';
import { loadResolutions, resolutionChange, resolutionMovedOn } from './subject';

/** Records one decision of a held meeting, with the unit that leads on each side. */
export const recordResolution = command({
  name: 'resolution.record',
  input: recorded,
  load: async (tx, { meetingId }, { actor }) => [
    asSubject(await loadMeeting(tx, meetingId), actor.departmentId),
  ],
  change: async (tx, [subject], input, context) =>
    subject
      ? [
          await enter(
            tx,
            await decisionsOf(tx, subject.meeting),
            input,
            { state: 'pending', progress: '' },
            context,
          ),
        ]
      : [],
  message: () => '议定事项已登记；纪要会签前可以修改。',
});

/** Corrects what was recorded, as long as the minutes are not signed by both sides. */
export const changeResolution = command({
  name: 'resolution.change',
  input: recordChange,
  load: (tx, { id }) => loadRecorded(tx, id),
  change: async (tx, [subject], input, context) => {
    if (!subject) return [];
    const seen = { id: subject.row.id, version: input.version };
    return [await amend(tx, await decisionsOf(tx, subject.meeting), seen, input, context)];
  },
  message: () => '议定事项已修改；已起草的纪要需重新起草。',
});

/** Takes back what was recorded by mistake, as long as nothing has happened to it. */
export const removeResolution = command({
  name: 'resolution.remove',
  input: resolutionRef,
  load: (tx, { id }) => loadRecorded(tx, id),
  change: async (tx, [subject], input) => {
    if (!subject) return [];
    const { row } = subject;
    const [entry] = await tx
      .select({ id: resolutionEntries.id })
      .from(resolutionEntries)
      .where(eq(resolutionEntries.resolutionId, row.id))
      .limit(1);
    if (entry) throw new Refusal('conflict', '该议定事项已经开始办理，不能删除；请修改内容或继续办理。');
    await tx.delete(resolutionHalves).where(eq(resolutionHalves.resolutionId, row.id));
    const gone = await tx
      .delete(resolutions)
      .where(and(eq(resolutions.id, row.id), eq(resolutions.version, input.version)))
      .returning({ id: resolutions.id });
    if (gone.length === 0) throw await resolutionMovedOn(tx, row.id);
    return [resolutionChange({ row, half: null }, { removed: row.text })];
  },
  message: () => '议定事项已删除。',
});

export function asSubject(meeting: MeetingSubject, departmentId: number) {
  const none = { leads: [], half: null, askedBy: null };
  return { ...none, parties: meeting.parties, recordedBy: departmentId, meeting };
}

async function loadRecorded(tx: Tx, id: number) {
  const [subject] = await loadResolutions(tx, [id]);
  if (!subject) return [];
  return [{ ...subject, meeting: await loadMeeting(tx, subject.row.meetingId) }];
}
