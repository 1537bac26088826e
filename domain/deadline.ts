import { daysBetween, type PlainDate, plainDate } from './calendar';
import { yearEnd } from './official-reading';
import { type JudgementSettings, warningOn } from './pace';
import { dateText } from './phrase';

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
