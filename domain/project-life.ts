import type { PlainDate } from './calendar';
import { dateText } from './phrase';

/** What happens to a project on a day, entered by a side of it. */
export const projectEventKinds = [
  'started',
  'finished',
  'evaluated',
  'stopped',
  'disclosed',
  'disclosed-in-full',
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
  'disclosed-in-full': '全面公开',
  recognised: '品牌认定',
  withdrawn: '撤销品牌认定',
  audit: '审计',
  risk: '风险提示',
};

/** Those that a department says of itself: a brand is one while both have recognised it. */
const recognitions = ['recognised', 'withdrawn'] as const satisfies readonly ProjectEventKind[];

function isRecognition(kind: ProjectEventKind): boolean {
  return recognitions.some((one) => one === kind);
}

/** What each department says of a project in its own name, beside what becomes of it. */
export function isOfEither(kind: ProjectEventKind): boolean {
  return isRecognition(kind) || kind === 'audit' || kind === 'risk';
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
export function inOrder(events: readonly ProjectEvent[], on: PlainDate): ProjectEvent[] {
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
  const after = [...events, event];
  const own = wrongIn(after).get(event);
  if (own !== undefined) return own;
  const other = newlyWrong(events, after);
  return other === null
    ? null
    : `${dateText(other.happenedOn)}已登记${projectEventWords[other.kind]}，与此不符；请核对日期。`;
}

/**
 * What keeps an event from being struck, in one sentence: one that came after it could not be without it. Null where nothing does;
 * what each department says in its own name hangs on no event of the project's course.
 */
export function wrongOfStrike(event: ProjectEvent, others: readonly ProjectEvent[]): string | null {
  const hangs = others.filter(({ kind }) => isRecognition(event.kind) || !isOfEither(kind));
  const later = newlyWrong([...hangs, event], hangs);
  if (later === null) return null;
  const word = projectEventWords[later.kind];
  return `此后已登记${word}；请先划销${word}，再划销${projectEventWords[event.kind]}。`;
}

/** The first event that was at its place before and is no more: what was out of place already is not to blame. */
function newlyWrong(before: readonly ProjectEvent[], after: readonly ProjectEvent[]): ProjectEvent | null {
  const known = wrongIn(before);
  return [...wrongIn(after).keys()].find((event) => !known.has(event)) ?? null;
}

/** The events that could not have been at their place in the life of the project, each with why. */
function wrongIn(events: readonly ProjectEvent[]): Map<ProjectEvent, string> {
  const wrong = new Map<ProjectEvent, string>();
  let standing: ProjectStanding = 'planned';
  const recognising = new Set<number>();
  for (const event of inOrder(events, '9999-12-31')) {
    const { kind, departmentId } = event;
    const sentence = outOfPlace(event, standing, recognising);
    if (sentence !== null) {
      wrong.set(event, sentence);
      continue;
    }
    if (kind === 'withdrawn') recognising.delete(departmentId);
    if (kind === 'recognised') recognising.add(departmentId);
    standing = moves[kind]?.to ?? standing;
  }
  return wrong;
}

function outOfPlace(
  { kind, departmentId }: ProjectEvent,
  standing: ProjectStanding,
  recognising: ReadonlySet<number>,
): string | null {
  const move = moves[kind];
  const word = projectEventWords[kind];
  if (move && !move.from.includes(standing))
    return `项目当时为“${projectStandingWords[standing]}”，不能登记${word}；请核对日期后办理。`;
  if (!move && standing === 'planned') return '项目当时还没有启动；请先登记启动，或核对日期。';
  if (kind === 'disclosed-in-full' && standing === 'running')
    return '全面公开在项目结项或终止以后登记；实施期间请登记信息公开。';
  if (kind === 'recognised' && recognising.has(departmentId)) return '本方已认定为品牌项目；不需要重复登记。';
  if (kind === 'withdrawn' && !recognising.has(departmentId)) return '本方没有认定为品牌项目，不能撤销。';
  return null;
}
