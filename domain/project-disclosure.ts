import { addMonths, type PlainDate } from './calendar';
import type { Project } from './project';
import { inOrder, type ProjectEvent, type ProjectEventKind } from './project-life';
import type { ProgrammeSettings } from './programme';

/** When a project has next to be made public (慈善法: while it runs, and after its end). */
interface DisclosureDuty {
  readonly dueOn: PlainDate;
  /** The one after the end. */
  readonly isFinal: boolean;
}

/** A duty that has come to its day, and whether it was met by then. */
interface PastDuty extends DisclosureDuty {
  readonly isMet: boolean;
}

type Term = Pick<Project, 'startsOn' | 'endsOn' | 'fundraising'>;

export interface Disclosures {
  /** The duties that have come to their day, in their order. */
  readonly past: readonly PastDuty[];
  readonly next: DisclosureDuty | null;
  /** Since which day the project should have been made public and has not been since. */
  readonly lateSince: PlainDate | null;
  /** When it was made public last. */
  readonly lastOn: PlainDate | null;
}

/**
 * The duties of a project up to the day, and the next one; null where there is none. Who asks the public, or works longer than the
 * programme's months, makes public every so many months from the start and from each disclosure; who is late has missed that one,
 * and the next counts from the day it was made up for, or from the missed day. After the end it is made public in full.
 */
export function disclosures(
  term: Term,
  events: readonly ProjectEvent[],
  settings: Pick<ProgrammeSettings, 'disclosure'>,
  today: PlainDate,
): Disclosures {
  const order = inOrder(events, today);
  const daysOf = (...kinds: ProjectEventKind[]) =>
    order.filter(({ kind }) => kinds.includes(kind)).map(({ happenedOn }) => happenedOn);
  const made = daysOf('disclosed', 'disclosed-in-full');
  const [startedOn] = daysOf('started');
  if (startedOn === undefined) return { past: [], next: null, lateSince: null, lastOn: null };
  const [endedOn] = daysOf('finished', 'stopped');
  const running = whileRunning({ term, startedOn, endedOn, made }, settings, today);
  const inFull = daysOf('disclosed-in-full').find((day) => endedOn !== undefined && day >= endedOn);
  const final = endedOn === undefined ? null : atTheEnd(endedOn, inFull, settings, today);
  const past = [...running.past, ...(final?.past ?? [])];
  const isMadeUp = ({ dueOn, isFinal }: PastDuty) =>
    isFinal ? inFull !== undefined : made.some((day) => day > dueOn);
  const open = past.find((duty) => !duty.isMet && !isMadeUp(duty));
  return {
    ...{ past, next: running.next ?? final?.next ?? null },
    ...{ lateSince: open?.dueOn ?? null, lastOn: made.at(-1) ?? null },
  };
}

interface Course {
  readonly term: Term;
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate | undefined;
  /** The days on which it was made public. */
  readonly made: readonly PlainDate[];
}

type Duties = Pick<Disclosures, 'past' | 'next'>;

function whileRunning(
  { term, startedOn, endedOn = '9999-12-31', made }: Course,
  { disclosure: { longMonths, everyMonths } }: Pick<ProgrammeSettings, 'disclosure'>,
  today: PlainDate,
): Duties {
  const past: PastDuty[] = [];
  const isLong = term.fundraising === 'public' || addMonths(term.startsOn, longMonths) <= term.endsOn;
  // A short one that goes on has the duty from the day on which it has become long.
  let from = isLong ? startedOn : addMonths(startedOn, longMonths);
  if (from > today) return { past, next: null };
  for (;;) {
    const dueOn = addMonths(from, everyMonths);
    if (dueOn > endedOn) return { past, next: null };
    const inTime = made.filter((day) => day > from && day <= dueOn).at(-1);
    if (inTime === undefined && dueOn >= today) return { past, next: { dueOn, isFinal: false } };
    if (dueOn <= today) past.push({ dueOn, isFinal: false, isMet: inTime !== undefined });
    const late = made.find((day) => day > dueOn && day < addMonths(dueOn, everyMonths));
    from = inTime ?? late ?? dueOn;
  }
}

function atTheEnd(
  endedOn: PlainDate,
  inFull: PlainDate | undefined,
  { disclosure: { finalMonths } }: Pick<ProgrammeSettings, 'disclosure'>,
  today: PlainDate,
): Duties {
  const duty = { dueOn: addMonths(endedOn, finalMonths), isFinal: true };
  const isMet = inFull !== undefined && inFull <= duty.dueOn;
  const isPast = duty.dueOn < today || (isMet && duty.dueOn === today);
  const past = isPast ? [{ ...duty, isMet }] : [];
  return { past, next: inFull === undefined ? duty : null };
}
