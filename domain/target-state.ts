import type { PlainDate } from './calendar';
import type { TargetRevision } from './target';

/** proposed until every party's leader answered; agreed once all approved; one refusal declines it. */
export const targetStateWords = {
  agreed: '已商定',
  proposed: '待批准',
  declined: '未同意',
} as const;
export type TargetState = keyof typeof targetStateWords;

export function targetState(target: TargetRevision, parties: readonly number[]): TargetState {
  if (target.answers.some(({ answer }) => answer === 'decline')) return 'declined';
  const approved = new Set(target.answers.map(({ departmentId }) => departmentId));
  return parties.every((party) => approved.has(party)) ? 'agreed' : 'proposed';
}

/** The day from which the target holds: when the last leader approved; null while it does not. */
function agreedOn(target: TargetRevision, parties: readonly number[]): PlainDate | null {
  if (targetState(target, parties) !== 'agreed') return null;
  return target.answers.reduce((latest, { on }) => (on > latest ? on : latest), '');
}

/** The target by which a year is judged on the date: the newest revision in force by then, or null. */
export function targetInForce<Target extends TargetRevision>(
  targets: readonly Target[],
  parties: readonly number[],
  date: PlainDate,
): Target | null {
  const inForce = targets.filter((target) => {
    const since = agreedOn(target, parties);
    return since !== null && since <= date;
  });
  return inForce.reduce<Target | null>(
    (newest, one) => (newest && newest.revision > one.revision ? newest : one),
    null,
  );
}
