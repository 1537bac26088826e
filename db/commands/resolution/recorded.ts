import 'server-only';
import type { Tx } from '@/db/client';
import { loadMeeting, type MeetingSubject } from '@/db/commands/meeting/subject';
import { loadResolutions } from './subject';

/** A decision that is not there yet, as policy judges who may record it. */
export function asSubject(meeting: MeetingSubject, departmentId: number) {
  const none = { leads: [], half: null, askedBy: null };
  return { ...none, parties: meeting.parties, recordedBy: departmentId, meeting };
}

/** A decision with the meeting that it was recorded at. */
export async function loadRecorded(tx: Tx, id: number) {
  const [subject] = await loadResolutions(tx, [id]);
  if (!subject) return [];
  return [{ ...subject, meeting: await loadMeeting(tx, subject.row.meetingId) }];
}
