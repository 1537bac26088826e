import type { Actor } from './actor';
import { type CommandName, permits } from './policy';
import type { Subjects } from './policy-rule';
import { canAct, type HalfAct, halfActs, type HalfState } from './resolution';

/** What a person can do to a half, in the order buttons stand. */
const order = Object.keys(halfActs) as HalfAct[];

export interface Offered {
  readonly parties: readonly number[];
  readonly recordedBy: number;
  readonly leads: Subjects['resolution']['leads'];
  readonly closedOn: string | null;
}
interface OfferedHalf {
  readonly departmentId: number;
  readonly state: HalfState;
  readonly claimedBy: number | null;
}

export function subjectOf({ parties, recordedBy, leads }: Offered): Subjects['resolution'] {
  return { parties, recordedBy, leads, half: null, askedBy: null };
}

/** The acts that both policy and the half's state allow this person now; the commands decide again. */
export function offeredActs(actor: Actor, of: Offered, half: OfferedHalf): HalfAct[] {
  if (of.closedOn !== null) return [];
  return order.filter(
    (act) =>
      canAct(act, half.state) &&
      permits(`resolution.${act}` satisfies CommandName, actor, { ...subjectOf(of), half }),
  );
}

/** Whether the person may still correct what was recorded. */
export function mayCorrect(actor: Actor, of: Offered, isSigned: boolean): boolean {
  return of.closedOn === null && !isSigned && permits('resolution.change', actor, subjectOf(of));
}
