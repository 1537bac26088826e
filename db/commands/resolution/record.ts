import 'server-only';
import { command } from '@/db/command';
import { loadMeeting } from '@/db/commands/meeting/subject';
import { recordChange, recorded } from '@/domain/resolution';
import { amend, decisionsOf, enter } from './decision';
import { asSubject, loadRecorded } from './recorded';

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
