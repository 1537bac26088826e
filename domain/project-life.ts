import { addMonths, type PlainDate } from './calendar';
import { dateText } from './phrase';
import type { Project } from './project';
import type { ProgrammeSettings } from './programme';

/** What happens to a project on a day, entered by a side of it. */
export const projectEventKinds = [
  'started',
  'finished',
  'evaluated',
  'stopped',
  'disclosed',
  'recognised',
  'withdrawn',
  'audit',
  'risk',
] as const;
export type ProjectEventKind = (typeof projectEventKinds)[number];
export const projectEventWords: Record<ProjectEventKind, string> = {
  started: '启动',
  finished: '结项',
  evaluated: '评估',
  stopped: '终止',
  disclosed: '信息公开',
  recognised: '品牌认定',
  withdrawn: '撤销品牌认定',
  audit: '审计',
  risk: '风险提示',
};

/** Those that a department says of itself: a brand is one while both have recognised it. */
const recognitions = ['recognised', 'withdrawn'] as const satisfies readonly ProjectEventKind[];

export function isRecognition(kind: ProjectEventKind): boolean {
  return recognitions.some((one) => one === kind);
}

export interface ProjectEvent {
  readonly kind: ProjectEventKind;
  /** The side that entered it. */
  readonly departmentId: number;
  readonly happenedOn: PlainDate;
}

export const projectStandings = ['planned', 'running', 'finished', 'evaluated', 'stopped'] as const;
export type ProjectStanding = (typeof projectStandings)[number];
export const projectStandingWords: Record<ProjectStanding, string> = {
  planned: '筹备中',
  running: '实施中',
  finished: '已结项',
  evaluated: '已评估',
  stopped: '已终止',
};

const moves: Partial<Record<ProjectEventKind, { from: readonly ProjectStanding[]; to: ProjectStanding }>> = {
  started: { from: ['planned'], to: 'running' },
  finished: { from: ['running'], to: 'finished' },
  evaluated: { from: ['finished'], to: 'evaluated' },
  stopped: { from: ['planned', 'running'], to: 'stopped' },
};

/** Where a project stands at the end of the day, by what was entered of it. */
export function projectStanding(events: readonly ProjectEvent[], on: PlainDate): ProjectStanding {
  let standing: ProjectStanding = 'planned';
  for (const { kind } of inOrder(events, on)) standing = moves[kind]?.to ?? standing;
  return standing;
}

/** The events up to the day in the order in which they can be: of one day as the life of a project goes. */
function inOrder(events: readonly ProjectEvent[], on: PlainDate): ProjectEvent[] {
  const place = ({ kind }: ProjectEvent) => projectEventKinds.indexOf(kind);
  return events
    .filter(({ happenedOn }) => happenedOn <= on)
    .toSorted((one, other) =>
      one.happenedOn === other.happenedOn
        ? place(one) - place(other)
        : one.happenedOn < other.happenedOn
          ? -1
          : 1,
    );
}

/** Whether the department's recognition as 品牌项目 holds at the end of the day. */
function recognises(departmentId: number, events: readonly ProjectEvent[], on: PlainDate): boolean {
  const last = inOrder(events, on).findLast(
    (event) => event.departmentId === departmentId && isRecognition(event.kind),
  );
  return last?.kind === 'recognised';
}

/** 品牌项目: as long as all parties of the programme recognise it. */
export function isBrand(events: readonly ProjectEvent[], parties: readonly number[], on: PlainDate): boolean {
  return parties.every((departmentId) => recognises(departmentId, events, on));
}

/** What is wrong with entering that, in one sentence; null where nothing is. */
export function wrongOfEvent(
  event: ProjectEvent,
  events: readonly ProjectEvent[],
  today: PlainDate,
): string | null {
  const { kind, happenedOn } = event;
  if (happenedOn > today) return `${projectEventWords[kind]}日期不能晚于今天；发生以后再登记。`;
  const wrong = firstWrong([...events, event]);
  if (wrong === null || wrong.event === event) return wrong?.sentence ?? null;
  return `${dateText(wrong.event.happenedOn)}已登记${projectEventWords[wrong.event.kind]}，与此不符；请核对日期。`;
}

/** What keeps an event from being struck, in one sentence: one that came after it could not be without it. Null where nothing does. */
export function wrongOfStrike(
  { kind }: Pick<ProjectEvent, 'kind'>,
  others: readonly ProjectEvent[],
): string | null {
  const wrong = firstWrong(others);
  if (wrong === null) return null;
  const later = projectEventWords[wrong.event.kind];
  return `此后已登记${later}；请先划销${later}，再划销${projectEventWords[kind]}。`;
}

/** The first event that could not have been at its place in the life of the project. */
function firstWrong(
  events: readonly ProjectEvent[],
): { readonly event: ProjectEvent; readonly sentence: string } | null {
  let standing: ProjectStanding = 'planned';
  const recognising = new Set<number>();
  for (const event of inOrder(events, '9999-12-31')) {
    const { kind, departmentId } = event;
    const move = moves[kind];
    const no = (sentence: string) => ({ event, sentence });
    if (move && !move.from.includes(standing))
      return no(
        `项目当时为“${projectStandingWords[standing]}”，不能登记${projectEventWords[kind]}；请核对日期后办理。`,
      );
    if (!move && standing === 'planned') return no('项目当时还没有启动；请先登记启动，或核对日期。');
    if (kind === 'recognised' && recognising.has(departmentId))
      return no('本方已认定为品牌项目；不需要重复登记。');
    if (kind === 'withdrawn' && !recognising.delete(departmentId))
      return no('本方没有认定为品牌项目，不能撤销。');
    if (kind === 'recognised') recognising.add(departmentId);
    standing = move?.to ?? standing;
  }
  return null;
}

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
 * and the next counts from the day it was made up for, or from the missed day.
 */
export function disclosures(
  term: Term,
  events: readonly ProjectEvent[],
  settings: Pick<ProgrammeSettings, 'disclosure'>,
  today: PlainDate,
): Disclosures {
  const order = inOrder(events, today);
  const made = order.filter(({ kind }) => kind === 'disclosed').map(({ happenedOn }) => happenedOn);
  const startedOn = order.find(({ kind }) => kind === 'started')?.happenedOn;
  if (startedOn === undefined) return { past: [], next: null, lateSince: null, lastOn: null };
  const endedOn = order.find(({ kind }) => kind === 'finished' || kind === 'stopped')?.happenedOn;
  const running = whileRunning({ term, startedOn, endedOn, made }, settings, today);
  const final = endedOn === undefined ? null : atTheEnd(endedOn, made, settings, today);
  const past = [...running.past, ...(final?.past ?? [])];
  const missed = past.find(({ isMet, dueOn }) => !isMet && !made.some((day) => day > dueOn));
  return {
    past,
    next: running.next ?? final?.next ?? null,
    lateSince: missed?.dueOn ?? null,
    lastOn: made.at(-1) ?? null,
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
  const isLong = term.fundraising === 'public' || addMonths(term.startsOn, longMonths) < term.endsOn;
  for (let from = startedOn; isLong;) {
    const dueOn = addMonths(from, everyMonths);
    if (dueOn > endedOn) break;
    const met = made.find((day) => day > from);
    const isMet = met !== undefined && met <= dueOn;
    if (!isMet && dueOn >= today) return { past, next: { dueOn, isFinal: false } };
    past.push({ dueOn, isFinal: false, isMet });
    from = isMet || (met !== undefined && met < addMonths(dueOn, everyMonths)) ? met : dueOn;
  }
  return { past, next: null };
}

function atTheEnd(
  endedOn: PlainDate,
  made: readonly PlainDate[],
  { disclosure: { finalMonths } }: Pick<ProgrammeSettings, 'disclosure'>,
  today: PlainDate,
): Duties {
  const duty = { dueOn: addMonths(endedOn, finalMonths), isFinal: true };
  const met = made.find((day) => day >= endedOn);
  if (met === undefined && duty.dueOn >= today) return { past: [], next: duty };
  const isMet = met !== undefined && met <= duty.dueOn;
  return { past: [{ ...duty, isMet }], next: met === undefined ? duty : null };
}
