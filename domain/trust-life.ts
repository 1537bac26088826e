import { type PlainDate, yearOf } from './calendar';
import type { Fen } from './money';
import { dateText } from './phrase';
import type { Trust } from './trust';

/** What happens to a trust on a day, entered by the side that filed it. */
export const trustEventKinds = [
  'details-published',
  'added',
  'changed',
  'change-published',
  'reported',
  'terminated',
  'liquidated',
] as const;
export type TrustEventKind = (typeof trustEventKinds)[number];
export const trustEventWords: Record<TrustEventKind, string> = {
  'details-published': '备案信息公开',
  added: '追加',
  changed: '变更',
  'change-published': '变更公开',
  reported: '年度报告',
  terminated: '终止',
  liquidated: '清算',
};

export interface TrustEvent {
  readonly id: number;
  readonly kind: TrustEventKind;
  readonly happenedOn: PlainDate;
  /** 追加: how much. */
  readonly amountFen: Fen | null;
  /** 变更公开: which change was made public. */
  readonly changeId: number | null;
  /** 年度报告: of which year. */
  readonly reportYear: number | null;
}
/** One that is about to be entered. */
type NewEvent = Omit<TrustEvent, 'id'>;

export const trustStandings = ['unfiled', 'in-force', 'expired', 'terminated', 'liquidated'] as const;
export type TrustStanding = (typeof trustStandings)[number];
export const trustStandingWords: Record<TrustStanding, string> = {
  unfiled: '尚未备案',
  'in-force': '存续',
  expired: '期限届满',
  terminated: '已终止',
  liquidated: '已清算',
};

type Term = Pick<Trust, 'filedOn' | 'endsOn'>;

/** Where a trust stands at the end of the day: it ends with its term as well (信托法 第五十三条). */
export function trustStanding(
  { filedOn, endsOn }: Term,
  events: readonly TrustEvent[],
  on: PlainDate,
): TrustStanding {
  const has = (kind: TrustEventKind) => events.some((event) => event.kind === kind && event.happenedOn <= on);
  if (has('liquidated')) return 'liquidated';
  if (has('terminated')) return 'terminated';
  if (filedOn === null || filedOn > on) return 'unfiled';
  return endsOn !== null && endsOn < on ? 'expired' : 'in-force';
}

/** 规模: as it was begun with, and what was added by the day; null while the first is not filled in. */
export function trustSize(
  { sizeFen }: Pick<Trust, 'sizeFen'>,
  events: readonly TrustEvent[],
  on: PlainDate,
): Fen | null {
  return sizeFen === null ? null : sizeFen + addedTo(events, on);
}

/** What may be pledged of it: all that was ever added was added, for nothing is entered of days to come. */
export function trustProperty(trust: Pick<Trust, 'sizeFen'>, events: readonly TrustEvent[]): Fen | null {
  return trustSize(trust, events, '9999-12-31');
}

/** 追加 by the day. */
export function addedTo(events: readonly TrustEvent[], on: PlainDate): Fen {
  return events
    .filter(({ kind, happenedOn }) => kind === 'added' && happenedOn <= on)
    .reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
}

/** The changes that nobody has made public yet, the first first. */
export function openChanges<Event extends TrustEvent>(events: readonly Event[]): Event[] {
  return events
    .filter(({ id, kind }) => kind === 'changed' && !events.some(({ changeId }) => changeId === id))
    .toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1));
}

export type EventProblems = Partial<Record<keyof NewEvent, string>>;

/** What is wrong with entering that, by field; nothing where nothing is. */
export function wrongOfTrustEvent(
  event: NewEvent,
  trust: Pick<Trust, 'signedOn' | 'filedOn' | 'endsOn'>,
  events: readonly TrustEvent[],
  today: PlainDate,
): EventProblems {
  const { kind, happenedOn } = event;
  const word = trustEventWords[kind];
  if (happenedOn > today) return { happenedOn: `${word}日期不能晚于今天；发生以后再登记。` };
  if (happenedOn < trust.signedOn) return { happenedOn: '信托文件当时还没有签订；请核对日期。' };
  const { filedOn } = trust;
  if (kind !== 'terminated' && (filedOn === null || happenedOn < filedOn))
    return { happenedOn: '信托当时还没有备案；请先更正备案日期，或核对日期。' };
  return wrongInCourse(event, trust, events) ?? wrongOfKind(event, trust, events);
}

/** What was ended takes no more, and nothing is entered twice that happens once. */
function wrongInCourse(
  { kind, happenedOn }: NewEvent,
  trust: Term,
  events: readonly TrustEvent[],
): EventProblems | null {
  const word = trustEventWords[kind];
  const once: readonly TrustEventKind[] = ['details-published', 'terminated', 'liquidated'];
  if (once.includes(kind) && events.some((event) => event.kind === kind))
    return { kind: `已登记过${word}；登记有误的，请先划销原来的。` };
  const ended = events.find((event) => event.kind === 'terminated')?.happenedOn;
  const lastDay = ended ?? trust.endsOn;
  if ((kind === 'added' || kind === 'changed') && lastDay !== null && happenedOn > lastDay)
    return { happenedOn: `信托的最后一天是${dateText(lastDay)}，此后不能登记${word}；请核对日期。` };
  if (kind === 'terminated') return tooEarlyToEnd(happenedOn, events);
  const stands = trustStanding(trust, events, happenedOn);
  return kind === 'liquidated' && stands !== 'terminated' && stands !== 'expired'
    ? { happenedOn: `信托当时为“${trustStandingWords[stands]}”，不能登记清算；请先登记终止。` }
    : null;
}

/** What only a trust that goes on can have had keeps it from ending before. */
function tooEarlyToEnd(happenedOn: PlainDate, events: readonly TrustEvent[]): EventProblems | null {
  const later = events.find(
    (event) => (event.kind === 'added' || event.kind === 'changed') && event.happenedOn > happenedOn,
  );
  if (later)
    return {
      happenedOn: `${dateText(later.happenedOn)}已登记${trustEventWords[later.kind]}，终止不能早于这一天。`,
    };
  const cleared = events.find((event) => event.kind === 'liquidated');
  return cleared && cleared.happenedOn < happenedOn
    ? { happenedOn: `${dateText(cleared.happenedOn)}已登记清算，终止不能晚于这一天。` }
    : null;
}

function wrongOfKind(
  { kind, happenedOn, changeId, reportYear, amountFen }: NewEvent,
  { signedOn }: Pick<Trust, 'signedOn'>,
  events: readonly TrustEvent[],
): EventProblems {
  if (kind === 'added' && !amountFen) return { amountFen: '请填写追加金额，大于 0。' };
  if (kind === 'reported') {
    if (reportYear === null) return { reportYear: '请填写报告年度，例如 2024。' };
    if (reportYear < yearOf(signedOn) || reportYear > yearOf(happenedOn))
      return { reportYear: '报告年度应在信托设立以后、报送当年以前；请核对。' };
    if (events.some((event) => event.reportYear === reportYear))
      return { reportYear: `${reportYear} 年度报告已登记；登记有误的，请先划销原来的。` };
  }
  if (kind !== 'change-published') return {};
  const change = openChanges(events).find(({ id }) => id === changeId);
  if (!change) return { changeId: '请选择公开的是哪一次变更。' };
  return happenedOn < change.happenedOn ? { happenedOn: '公开不能早于变更；请核对日期。' } : {};
}

/** What keeps an event from being struck, in one sentence: one that hangs on it. Null where none does. */
export function wrongOfTrustStrike(
  { id, kind }: TrustEvent,
  trust: Term,
  others: readonly TrustEvent[],
): string | null {
  if (kind === 'changed' && others.some(({ changeId }) => changeId === id))
    return '这次变更已登记公开；请先划销变更公开，再划销变更。';
  const cleared = others.find((event) => event.kind === 'liquidated');
  return kind === 'terminated' && cleared && trustStanding(trust, [], cleared.happenedOn) !== 'expired'
    ? '此后已登记清算；请先划销清算，再划销终止。'
    : null;
}
