import { daysBetween, type PlainDate, plainDate } from './calendar';
import { yearEnd } from './official-reading';
import { clamp, isOver, type JudgementSettings, warningOn } from './pace';
import { dateText } from './phrase';
import type { Status } from './status';

/** Something that must happen so many times in the year. */
export interface YearDuty {
  readonly year: number;
  readonly times: number;
  readonly required: number;
}

export interface DutyStanding {
  readonly status: Status;
  readonly progress: number | null;
  readonly pace: number | null;
}

/**
 * Nothing is expected until the warning date. After it an open duty is below its pace by the programme's points,
 * whatever part of it is done, so that its parents see the warning too. After the year's end it is overdue.
 */
export function dutyStanding(duty: YearDuty, date: PlainDate, settings: JudgementSettings): DutyStanding {
  const { year, times, required } = duty;
  const isDone = times >= required;
  const progress = clamp(times / required);
  const expected = settings.slippingPoints / 100;
  if (isOver(date, year)) return { status: isDone ? 'done' : 'overdue', progress, pace: 1 };
  if (date > warningOn(year, settings)) {
    return isDone
      ? { status: 'done', progress, pace: expected }
      : { status: 'slipping', progress, pace: clamp(progress + expected) };
  }
  if (isDone) return { status: 'done', progress, pace: 0 };
  if (date < plainDate(year, 1, 1)) return { status: 'not-started', progress: null, pace: null };
  return { status: 'on-pace', progress, pace: 0 };
}

/** What the calendar says about an open duty, without full stop. */
export function deadlineText(year: number, date: PlainDate, settings: JudgementSettings): string {
  const [warning, end] = [warningOn(year, settings), yearEnd(year)];
  if (date < plainDate(year, 1, 1)) return `${year}年度尚未开始`;
  if (date > end) return `期限 ${dateText(end)}已过`;
  const left = `距期限 ${dateText(end)}还有 ${daysBetween(date, end)} 天`;
  if (date === warning) return `今天是预警日 ${dateText(warning)}，${left}`;
  return date > warning
    ? `已过预警日 ${dateText(warning)}，${left}`
    : `距预警日 ${dateText(warning)}还有 ${daysBetween(date, warning)} 天，${left}`;
}
