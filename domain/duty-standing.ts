import { type PlainDate, plainDate } from './calendar';
import { clamp, isOver, type JudgementSettings, warningOn } from './pace';
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
