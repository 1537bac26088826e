import { daysBetween, type PlainDate } from './calendar';
import { deadlineText } from './deadline';
import { dutyStanding, type DutyStanding, type YearDuty } from './duty-standing';
import { yearEnd } from './official-reading';
import { type JudgementSettings, warningOn } from './pace';
import type { ProgrammeSettings } from './programme';
import type { Status } from './status';

/** A binding duty of the year: 联席会议, or 互访 with its two directions. */
export interface BindingDuty {
  readonly name: string;
  readonly year: number;
  readonly required: number;
  /** 次 */
  readonly unit: string;
  /** Official events by direction; a duty without directions has one, named as itself. */
  readonly directions: readonly { readonly name: string; readonly times: number }[];
}

interface DirectionCount {
  readonly name: string;
  readonly times: number;
  /** no-target: tracked and not judged by itself, because the total is. */
  readonly status: Status;
}

export interface CountedDown extends DutyStanding {
  readonly sentence: string;
  readonly times: number;
  readonly directions: readonly DirectionCount[];
  /** Negative once the day is past. */
  readonly daysToWarning: number;
  readonly daysToDeadline: number;
}

type DutySettings = JudgementSettings & Pick<ProgrammeSettings, 'visitsJudged'>;

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** The clause says “互访一次以上”, which can be read both ways: the reading used is printed. */
function ruleText({ directions, required, unit }: BindingDuty, eachDirection: boolean): string {
  const least = `全年至少 ${required} ${unit}`;
  if (directions.length < 2) return least;
  return eachDirection ? `按方向评价，每个方向${least}` : `按合计评价，两个方向合计${least}`;
}

function sentenceOf(duty: BindingDuty, rule: string, status: Status, calendar: string): string {
  const [only, ...others] = duty.directions;
  const counts =
    only !== undefined && others.length === 0
      ? `已完成 ${only.times} ${duty.unit}`
      : duty.directions.map(({ name, times }) => `${name}已完成 ${times} ${duty.unit}`).join('、');
  return `${duty.name}${rule}：${counts}，${status === 'done' ? '已达到要求' : calendar}。`;
}

/** By direction what is over in one makes up for nothing in the other. */
function wholeOf({ year, required, directions }: BindingDuty, eachDirection: boolean): YearDuty {
  const counts = directions.map(({ times }) => times);
  if (!eachDirection) return { year, times: sumOf(counts), required };
  const held = counts.map((times) => Math.min(times, required));
  return { year, times: sumOf(held), required: required * Math.max(1, counts.length) };
}

/**
 * A binding duty counted down to the warning date and to 31 December. Judged by direction it is done when each
 * direction is, in total when their sum is; the sentence says which.
 */
export function countDown(duty: BindingDuty, date: PlainDate, settings: DutySettings): CountedDown {
  const { year, required, directions } = duty;
  const eachDirection = settings.visitsJudged === 'each-direction' || directions.length < 2;
  const whole = dutyStanding(wholeOf(duty, eachDirection), date, settings);
  const statusOf = (times: number): Status =>
    eachDirection ? dutyStanding({ year, times, required }, date, settings).status : 'no-target';
  const calendar = deadlineText(year, date, settings);
  return {
    ...whole,
    sentence: sentenceOf(duty, ruleText(duty, eachDirection), whole.status, calendar),
    times: sumOf(directions.map(({ times }) => times)),
    directions: directions.map(({ name, times }) => ({ name, times, status: statusOf(times) })),
    daysToWarning: daysBetween(date, warningOn(year, settings)),
    daysToDeadline: daysBetween(date, yearEnd(year)),
  };
}
