import type { Guard } from './guard-list';

const both = 'db/migrations/0005_what-both-sides-may-do.sql';

function ofMeetings(named: string) {
  return { project: 'database', tests: 'db/meeting-permissions.test.ts', named } as const;
}

/** The guards around meetings and resolutions. */
export const meetingGuards: readonly Guard[] = [
  {
    name: 'whoever drafted minutes does not sign them',
    file: 'domain/policy-meeting.ts',
    text: 'actor.accountId !== subject.draftedBy',
    without: 'actor.accountId !== 0',
    ...ofMeetings("of meetings of 'gd' that are 'drafted-by-both'"),
  },
  {
    name: 'the database lets no side confirm its own half',
    file: both,
    text: "OR (NEW.act IN ('confirm', 'reject')) = (NEW.department_id = half.department_id)",
    without: '',
    ...ofMeetings("of resolutions of 'gd' that are 'verified'"),
  },
  {
    name: 'of closing and extending at once one is told',
    file: both,
    text: 'NEW.resolution_version <> whole.version',
    without: 'false',
    project: 'faults',
    tests: 'db/commands/resolution/race.fault.test.ts',
    named: 'close and extend at once',
  },
];
