import type { Actor } from './actor';
import type { MeetingState } from './meeting';
import { type CommandName, permits } from './policy';
import type { Subjects } from './policy-rule';

/** What a person can do about a meeting, in the order that pages offer it, and while it is how far. */
const meetingSteps = {
  change: { command: 'meeting.change', while: ['planned'] },
  hold: { command: 'meeting.hold', while: ['planned'] },
  agenda: { command: 'agenda.add', while: ['planned', 'held', 'drafted'] },
  attendee: { command: 'attendee.add', while: ['planned', 'held', 'drafted'] },
  record: { command: 'resolution.record', while: ['held', 'drafted'] },
  draft: { command: 'minutes.draft', while: ['held', 'drafted'] },
  sign: { command: 'minutes.sign', while: ['drafted'] },
  publish: { command: 'meeting.publish', while: ['confirmed'] },
} as const satisfies Record<string, { command: CommandName; while: readonly MeetingState[] }>;
export type MeetingStep = keyof typeof meetingSteps;

/** The steps that policy and the meeting's state allow this person now; the commands decide again. */
export function offeredMeetingSteps(
  actor: Actor,
  meeting: Subjects['meeting'],
  state: MeetingState,
  hasAnswered = false,
): MeetingStep[] {
  const resolution = {
    parties: meeting.parties,
    recordedBy: actor.departmentId,
    leads: [],
    half: null,
    askedBy: null,
  };
  return (Object.keys(meetingSteps) as MeetingStep[]).filter((step) => {
    const { command, while: states } = meetingSteps[step];
    if (!(states as readonly MeetingState[]).includes(state)) return false;
    if (step === 'sign' && hasAnswered) return false;
    return command === 'resolution.record'
      ? permits(command, actor, resolution)
      : permits(command, actor, meeting);
  });
}
