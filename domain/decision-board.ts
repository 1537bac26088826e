import type { PlainDate } from './calendar';
import { isCarriedOften, timesCarried } from './carry';
import { meetingName } from './meeting';
import type { HalfState, ProgressEntry } from './resolution';
import { judgeResolution, type ResolutionVerdict } from './resolution-status';
import { urgency } from './status';

/** A meeting as the board reads it. */
export interface MeetingFact {
  readonly id: number;
  readonly series: string;
  readonly number: number;
  readonly plannedOn: PlainDate;
  readonly heldOn: PlainDate | null;
}

export interface ResolutionFact {
  readonly id: number;
  readonly meetingId: number;
  readonly areaId: number;
  readonly text: string;
  readonly dueOn: PlainDate | null;
  readonly originalDueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
  readonly closedOn: PlainDate | null;
  readonly halves: readonly { readonly departmentId: number; readonly state: HalfState }[];
  readonly reports: readonly ProgressEntry[];
}

/** States of a resolution in the order of a chart's bars. */
export const boardStates = ['done', 'on-pace', 'slipping', 'overdue', 'not-started'] as const;
export type BoardState = ResolutionVerdict['status'];

interface BoardLine extends ResolutionFact {
  readonly meeting: string;
  readonly carried: number;
  readonly verdict: ResolutionVerdict;
}

export interface DecisionBoard {
  /** Meetings held by the date that decided something, oldest first, with their decisions by state. */
  readonly meetings: readonly {
    readonly id: number;
    readonly name: string;
    readonly heldOn: PlainDate;
    readonly total: number;
    readonly counts: Readonly<Record<BoardState, number>>;
  }[];
  readonly open: number;
  readonly overdue: number;
  readonly soon: number;
  /** Carried twice or more: what leaders are shown by name, the most urgent first. */
  readonly carriedOften: readonly BoardLine[];
  /** The next meeting that is planned. */
  readonly next: { readonly id: number; readonly name: string; readonly plannedOn: PlainDate } | null;
}

/** What the meetings decided and what became of it, as it stands on the date. */
export function decisionBoard(
  meetings: readonly MeetingFact[],
  resolutions: readonly ResolutionFact[],
  date: PlainDate,
): DecisionBoard {
  const held = meetings.flatMap((meeting) =>
    meeting.heldOn !== null && meeting.heldOn <= date ? [{ ...meeting, heldOn: meeting.heldOn }] : [],
  );
  const lines = held.flatMap((meeting) => {
    const days = held.filter(({ series }) => series === meeting.series).map(({ heldOn }) => heldOn);
    return resolutions
      .filter(({ meetingId }) => meetingId === meeting.id)
      .map((one): BoardLine => {
        const of = { ...one, decidedOn: meeting.heldOn };
        const verdict = judgeResolution(of, date);
        return { ...one, meeting: meetingName(meeting), carried: timesCarried(of, days, date), verdict };
      });
  });
  const open = lines.filter(({ verdict }) => verdict.status !== 'done');
  const of = (status: BoardState) => open.filter(({ verdict }) => verdict.status === status).length;
  return {
    meetings: held
      .map((meeting) => {
        const own = lines.filter(({ meetingId }) => meetingId === meeting.id);
        return {
          id: meeting.id,
          name: meetingName(meeting),
          heldOn: meeting.heldOn,
          total: own.length,
          counts: countsOf(own),
        };
      })
      .filter(({ total }) => total > 0)
      .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1)),
    open: open.length,
    overdue: of('overdue'),
    soon: of('slipping'),
    carriedOften: open
      .filter(({ carried }) => isCarriedOften(carried))
      .sort((one, other) => urgency(one.verdict.status) - urgency(other.verdict.status)),
    next: nextOf(meetings, date),
  };
}

function countsOf(lines: readonly BoardLine[]): Record<BoardState, number> {
  const counts = { done: 0, 'on-pace': 0, slipping: 0, overdue: 0, 'not-started': 0 };
  for (const { verdict } of lines) counts[verdict.status] += 1;
  return counts;
}

function nextOf(meetings: readonly MeetingFact[], date: PlainDate): DecisionBoard['next'] {
  const [next] = meetings
    .filter(({ heldOn, plannedOn }) => heldOn === null && plannedOn >= date)
    .sort((one, other) => (one.plannedOn < other.plannedOn ? -1 : 1));
  return next ? { id: next.id, name: meetingName(next), plannedOn: next.plannedOn } : null;
}
