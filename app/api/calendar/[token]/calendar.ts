import ical, { ICalEventStatus } from 'ical-generator';
import { addDays, type PlainDate } from '@/domain/calendar';
import { type MeetingState, meetingStateWords } from '@/domain/meeting';

interface CalendarMeeting {
  readonly id: number;
  readonly name: string;
  readonly plannedOn: PlainDate;
  readonly heldOn: PlainDate | null;
  readonly place: string;
  readonly host: string;
  readonly state: MeetingState;
  readonly changedAt: Date;
  readonly version: number;
}

/** Meetings as iCalendar (RFC 5545), each a whole day; `base` is the address that this system is served under. */
export function calendarText(meetings: readonly CalendarMeeting[], base: string): string {
  const calendar = ical({ name: '粤黔联席会议', prodId: '//Yueqian//Meetings//ZH', ttl: 6 * 3600 });
  for (const { id, name, plannedOn, heldOn, place, host, state, changedAt, version } of meetings) {
    const on = heldOn ?? plannedOn;
    calendar.createEvent({
      id: `meeting-${id}@${new URL(base).host}`,
      start: midnight(on),
      end: midnight(addDays(on, 1)),
      allDay: true,
      summary: name,
      location: place,
      description: `${meetingStateWords[state]}，${host}主办`,
      url: new URL(`/meetings/${id}`, base).href,
      stamp: changedAt,
      lastModified: changedAt,
      sequence: version,
      status: heldOn === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** The library writes days by UTC, wherever the process runs. */
function midnight(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
