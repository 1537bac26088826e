import { addDays, daysBetween, type PlainDate, yearOf } from './calendar';
import { yearEnd } from './official-reading';
import { dateText } from './phrase';
import { type HalfState, type ProgressEntry } from './resolution';
import type { Status } from './status';

/** 预警: so many days before the date (design 2). */
const warningDays = 30;

export interface JudgedResolution {
  readonly decidedOn: PlainDate;
  /** In force: the original date, or the one both sides agreed to. */
  readonly dueOn: PlainDate | null;
  readonly originalDueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
  readonly closedOn: PlainDate | null;
  readonly halves: readonly { readonly departmentId: number; readonly state: HalfState }[];
  /** Progress that was reported, by side: what is open-ended is reviewed with it once a year. */
  readonly reports: readonly ProgressEntry[];
}

export interface ResolutionVerdict {
  readonly status: Extract<Status, 'done' | 'on-pace' | 'slipping' | 'overdue' | 'not-started'>;
  /** One Chinese sentence that says why the status holds. */
  readonly sentence: string;
}

/**
 * How a resolution stands on the date: done when closed, 预警 from 30 days before its date, 逾期 after it. What is
 * open-ended is due for review at the end of every year, when each side has to have reported on it.
 */
export function judgeResolution(of: JudgedResolution, date: PlainDate): ResolutionVerdict {
  if (of.closedOn !== null && of.closedOn <= date) return closedVerdict(of, of.closedOn);
  if (of.isOpenEnded || of.dueOn === null) return openEndedVerdict(of, date);
  const extended =
    of.originalDueOn !== null && of.originalDueOn !== of.dueOn
      ? `（原时限 ${dateText(of.originalDueOn)}，已同意延期）`
      : '';
  if (date > of.dueOn) {
    const late = daysBetween(of.dueOn, date);
    return {
      status: 'overdue',
      sentence: `完成时限 ${dateText(of.dueOn)}已过 ${late} 天，尚未销号${extended}。`,
    };
  }
  const left = daysBetween(date, of.dueOn);
  const until = left === 0 ? `今天到期` : `距完成时限 ${dateText(of.dueOn)}还有 ${left} 天`;
  if (date >= addDays(of.dueOn, -warningDays))
    return { status: 'slipping', sentence: `${until}，尚未销号${extended}。` };
  return hasBegun(of)
    ? { status: 'on-pace', sentence: `${until}，正在办理${extended}。` }
    : { status: 'not-started', sentence: `${until}，两方都还没有开始办理${extended}。` };
}

function closedVerdict({ dueOn, isOpenEnded }: JudgedResolution, closedOn: PlainDate): ResolutionVerdict {
  const late = !isOpenEnded && dueOn !== null && closedOn > dueOn;
  const how = late ? `，比完成时限 ${dateText(dueOn)}晚 ${daysBetween(dueOn, closedOn)} 天` : '';
  return { status: 'done', sentence: `两方都已完成并互相确认，${dateText(closedOn)}销号${how}。` };
}

function openEndedVerdict(of: JudgedResolution, date: PlainDate): ResolutionVerdict {
  const year = yearOf(date);
  const missed = missedReview(of, year);
  if (missed !== null) {
    return { status: 'overdue', sentence: `长期坚持事项每年底复盘：${missed}年没有两方的进展，请补报。` };
  }
  if (isReviewed(of, year)) {
    return { status: 'on-pace', sentence: `长期坚持，${year}年两方都已填报进展。` };
  }
  const end = yearEnd(year);
  const left = `距 ${dateText(end)}复盘还有 ${daysBetween(date, end)} 天`;
  if (date >= addDays(end, -warningDays)) {
    return { status: 'slipping', sentence: `长期坚持，${left}，${year}年两方的进展还没有填齐。` };
  }
  return hasBegun(of)
    ? { status: 'on-pace', sentence: `长期坚持，正在办理，${left}。` }
    : { status: 'not-started', sentence: `长期坚持，两方都还没有开始办理，${left}。` };
}

/** The last ended year that was not reviewed; a report of any later year makes up for it. */
function missedReview(of: JudgedResolution, year: number): number | null {
  const last = year - 1;
  if (yearOf(of.decidedOn) > last) return null;
  return isReviewed(of, last) || isReviewed(of, year) ? null : last;
}

function isReviewed({ halves, reports }: JudgedResolution, year: number): boolean {
  return halves.every(({ departmentId }) =>
    reports.some((report) => report.departmentId === departmentId && yearOf(report.on) === year),
  );
}

const untouched: readonly HalfState[] = ['pending', 'assigned'];

function hasBegun({ halves }: JudgedResolution): boolean {
  return halves.some(({ state }) => !untouched.includes(state));
}
