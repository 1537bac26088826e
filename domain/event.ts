import type { Actual } from './actual';
import type { PlainDate } from './calendar';
import { deadlineText } from './deadline';
import { dutyStanding } from './duty-standing';
import type { IndicatorYear } from './official-reading';
import type { JudgementSettings } from './pace';
import { dateText } from './phrase';
import type { Verdict } from './status';

/** An event that exists is asked of every side that must report; one that happens, of all together. */
function requiredTimes(of: IndicatorYear): number {
  return of.aggregation === 'exists' ? Math.max(1, of.sides.length) : Math.max(1, of.required ?? 1);
}

function existsText(actual: Actual, isDone: boolean): string {
  const [only, ...others] = actual.sides;
  const last = actual.dataThrough === null ? '' : dateText(actual.dataThrough);
  if (only === undefined || others.length === 0) return isDone ? `已建立（${last}）` : '尚未建立';
  const named = actual.sides.filter(({ figure }) => isDone || (figure?.level ?? 0) < 1);
  const names = named.map(({ side }) => `${side.short}方`).join('、');
  return isDone ? `${names}均已建立（最近一方 ${last}）` : `${names}尚未建立`;
}

function timesText(of: IndicatorYear, actual: Actual, times: number, required: number): string {
  const count = `已完成 ${times} ${of.unit}`;
  if (times < required) return `${count}，全年应至少 ${required} ${of.unit}`;
  const last = actual.dataThrough === null ? '' : `（最近一次 ${dateText(actual.dataThrough)}）`;
  return `${count}，达到全年至少 ${required} ${of.unit}的要求${last}`;
}

/** How an event of the year stands: held against the warning date and the year's end, never against a target row. */
export function judgeEvent(
  of: IndicatorYear,
  actual: Actual,
  date: PlainDate,
  settings: JudgementSettings,
): Verdict & { readonly completion: number } {
  const required = requiredTimes(of);
  const times = actual.figure?.level ?? 0;
  const standing = dutyStanding({ year: of.year, times, required }, date, settings);
  const isDone = standing.status === 'done';
  const fact =
    of.aggregation === 'exists' ? existsText(actual, isDone) : timesText(of, actual, times, required);
  const calendar = isDone ? '' : `，${deadlineText(of.year, date, settings)}`;
  return { ...standing, sentence: `${fact}${calendar}。`, completion: times / required };
}
