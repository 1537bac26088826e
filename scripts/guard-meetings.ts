import type { Guard } from './guard-list';

const both = 'db/migrations/0005_what-both-sides-may-do.sql';

const facts = 'db/migrations/0009_what-both-sides-confirm.sql';

function ofVisits(named: string) {
  return { project: 'database', tests: 'db/visit-permissions.test.ts', named } as const;
}

function ofMeetings(named: string) {
  return { project: 'faults', tests: 'db/meeting-permissions.fault.test.ts', named } as const;
}

/** The guards around meetings, resolutions, visits and calendars. */
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
  {
    name: 'the database lets no side confirm its own visit',
    file: facts,
    text: "(NEW.answer IN ('confirm', 'dispute') AND NEW.department_id = (fact ->> 'department_id')::integer)",
    without: 'false',
    ...ofVisits("of visits of 'gd' that are 'approved'"),
  },
  {
    name: 'the database lets nobody throw away what was handed in',
    file: facts,
    text: "AND state IN (''draft'', ''returned'')",
    without: '',
    project: 'database',
    tests: 'db/second-wall-visits.test.ts',
    named: 'what was handed in is not thrown away',
  },
  {
    name: 'a calendar address is opened by its seal',
    file: 'db/queries/calendar-feed.ts',
    text: '!opens(token, row.feed)',
    without: 'false',
    project: 'database',
    tests: 'db/calendar-feed.test.ts',
    named: 'the address opens the meetings of its person',
  },
];
