import { addMonths, daysBetween, type PlainDate } from './calendar';
import { dateText } from './phrase';
import type { Project } from './project';
import type { ProjectStanding } from './project-life';

/** 项目节点: what a project means to have reached by a day, and when it had. */
export interface Milestone {
  readonly dueOn: PlainDate;
  readonly doneOn: PlainDate | null;
}

/** `dropped`: it was open when the project was given up, and nobody will come to it. */
export type MilestoneStanding = 'later' | 'soon' | 'overdue' | 'done' | 'dropped';

/** From so many days before its day on, a milestone is counted down. */
const soonDays = 30;

/** Where a milestone stands at the end of the day. On its own day it is not late yet. */
export function milestoneStanding(
  { dueOn, doneOn }: Milestone,
  project: ProjectStanding,
  on: PlainDate,
): MilestoneStanding {
  if (doneOn !== null && doneOn <= on) return 'done';
  if (project === 'stopped') return 'dropped';
  if (dueOn < on) return 'overdue';
  return daysBetween(on, dueOn) <= soonDays ? 'soon' : 'later';
}

/** The state of a milestone in words, with the days that are left or gone. */
export function milestoneText(milestone: Milestone, project: ProjectStanding, on: PlainDate): string {
  const { dueOn } = milestone;
  switch (milestoneStanding(milestone, project, on)) {
    case 'done':
      return '已完成';
    case 'dropped':
      return '随项目终止';
    case 'overdue':
      return `逾期 ${daysBetween(dueOn, on)} 天`;
    case 'soon':
      return dueOn === on ? '今天到期' : `${daysBetween(on, dueOn)} 天后`;
    case 'later':
      return '未到期';
  }
}

/** Whether it was reached by its day, in words; '' before it was. */
export function punctualityText({ dueOn, doneOn }: Milestone): string {
  if (doneOn === null) return '';
  return doneOn <= dueOn ? '按时' : `迟 ${daysBetween(dueOn, doneOn)} 天`;
}

/** How many of them are overdue at the end of the day. */
export function overdueMilestones(
  milestones: readonly Milestone[],
  project: ProjectStanding,
  on: PlainDate,
): number {
  return milestones.filter((one) => milestoneStanding(one, project, on) === 'overdue').length;
}

/** What is wrong with the planned day of a milestone, in one sentence; null where nothing is. */
export function wrongOfPlannedDay(
  dueOn: PlainDate,
  { startsOn, endsOn }: Pick<Project, 'startsOn' | 'endsOn'>,
): string | null {
  const [first, last] = [addMonths(startsOn, -12), addMonths(endsOn, 12)];
  return dueOn >= first && dueOn <= last
    ? null
    : `计划日期应在${dateText(first)}至${dateText(last)}之间（项目起止日期前后一年内）；请核对年份。`;
}

/** What is wrong with the day on which a milestone was reached, in one sentence; null where nothing is. */
export function wrongOfDoneDay(
  doneOn: PlainDate,
  { startsOn }: Pick<Project, 'startsOn'>,
  today: PlainDate,
): string | null {
  if (doneOn > today) return '完成日期不能晚于今天；完成以后再登记。';
  return doneOn < addMonths(startsOn, -12) ? '完成日期早于项目开始一年以上；请核对年份。' : null;
}
