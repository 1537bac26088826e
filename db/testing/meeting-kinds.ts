import { hashOf } from '@/db/commands/meeting/hash';
import { reading } from '@/db/client';
import { minutesContent } from '@/db/queries/minutes';
import { meetings } from '@/db/schema';
import { eq } from 'drizzle-orm';
import { actorOf, type TestDatabase } from './database';
import { meetingRecords, type MeetingTestRecord } from './meeting-records';
import type { Described } from './permissions';

const texts = { opening: '导语', heard: '听取', demands: '要求' };

/** What minutes of the meeting would say now, with its hash. */
async function contentOf(meetingId: number) {
  const content = await reading(await actorOf('gd-staff'), async (tx) => {
    const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, meetingId));
    if (!meeting) throw new Error('no meeting');
    return minutesContent(tx, meeting, texts);
  });
  return { text: JSON.stringify(content), hash: hashOf(content) };
}

/** Makes a meeting or a resolution of the kind that meeting-permissions.txt tells apart. */
export function meetingKindsOf(database: TestDatabase) {
  const records = meetingRecords(database);

  async function settle(meetingId: number, state: string) {
    const none = { minutesId: 0, contentHash: '' };
    if (state === 'planned' || state === 'held') return none;
    const content = await contentOf(meetingId);
    const minutes = await records.draft(
      meetingId,
      state === 'drafted-by-both' ? 'gd-both' : 'gd-staff',
      content,
    );
    if (['half', 'signed', 'published'].includes(state)) await records.sign(minutes.id, 'gd-reviewer');
    if (['signed', 'published'].includes(state)) await records.sign(minutes.id, 'gz-reviewer');
    if (state === 'published') {
      await database.owner(
        `update meetings set published_on = '2025-05-30', document_number = '1号' where id = $1`,
        [meetingId],
      );
    }
    return { minutesId: minutes.id, contentHash: content.hash };
  }

  async function newMeeting(kind: Described): Promise<MeetingTestRecord> {
    const { id: meetingId, ...parts } = await records.meeting(kind);
    const minutes = await settle(meetingId, kind.state);
    const seen = await records.seen(meetingId, 0);
    return { meetingId, ...parts, ...minutes, resolutionId: 0, ...seen };
  }

  async function newResolution({ filer, state }: Described): Promise<MeetingTestRecord> {
    const { id: meetingId, ...parts } = await records.meeting({ filer: 'gd', reporter: '-', state: 'held' });
    const resolutionId = await records.resolution(meetingId, filer);
    const minutes = await settle(meetingId, state === 'signed' ? 'signed' : 'held');
    if (state === 'closed') {
      await records.take(resolutionId, 'gd', 'confirmed');
      await records.take(resolutionId, 'gz', 'confirmed');
    } else if (state.startsWith('asked') || state === 'agreed-gd') {
      await records.extend(resolutionId, 'ask', state === 'asked-by-both' ? 'gd-both' : 'gz-staff');
      if (state === 'agreed-gd') await records.extend(resolutionId, 'agree', 'gd-reviewer');
    } else if (state !== 'signed') {
      await records.take(resolutionId, 'gd', state);
    }
    return {
      meetingId,
      ...parts,
      ...minutes,
      resolutionId,
      ...(await records.seen(meetingId, resolutionId)),
    };
  }

  return { newMeeting, newResolution };
}
