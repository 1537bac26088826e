import { daysBetween, type PlainDate } from './calendar';

/** A decision that was not closed is carried into every meeting held after its own. */
interface Carried {
  readonly decidedOn: PlainDate;
  readonly closedOn: PlainDate | null;
}

/** Carried so often, a decision is shown to the leaders. */
const oftenEnough = 2;

/**
 * How many meetings held up to the date found the decision unclosed. One that is closed on the day of a meeting was
 * still open when its agenda was set.
 */
export function timesCarried(
  { decidedOn, closedOn }: Carried,
  heldOn: readonly PlainDate[],
  date: PlainDate,
): number {
  return heldOn.filter((day) => day > decidedOn && day <= date && (closedOn === null || closedOn >= day))
    .length;
}

export function isCarriedOften(times: number): boolean {
  return times >= oftenEnough;
}

/** Whether a meeting held on the day looks back on the decision. */
export function comesBack({ decidedOn, closedOn }: Carried, day: PlainDate): boolean {
  return decidedOn < day && (closedOn === null || closedOn >= day);
}

/** Days since the decision. */
export function ageOf({ decidedOn }: Carried, date: PlainDate): number {
  return daysBetween(decidedOn, date);
}
