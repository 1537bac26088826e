import { z } from 'zod';
import type { PlainDate } from './calendar';
import { parseQuantity, type Quantity } from './quantity';

export const leaderAnswers = ['approve', 'decline'] as const;
export type TargetAnswer = (typeof leaderAnswers)[number];

/** proposed until every party's leader answered; agreed once all approved; one refusal declines it. */
export const targetStateWords = {
  agreed: '已商定',
  proposed: '待批准',
  declined: '未同意',
} as const;
export type TargetState = keyof typeof targetStateWords;

const choice = z.object({ indicator: z.coerce.number().int().positive() });

/** The indicator that an address names for a proposal; null for none. */
export function chosenIndicator(params: unknown): number | null {
  const result = choice.safeParse(params);
  return result.success ? result.data.indicator : null;
}

export const targetInput = z.object({
  indicatorId: z.coerce.number().int(),
  year: z.coerce.number().int().min(2000).max(2100),
  /** The newest revision the person saw, 0 where there was none. */
  revision: z.coerce.number().int().min(0),
  value: z
    .string()
    .trim()
    .transform((text, context): Quantity => {
      const parsed = parseQuantity(text);
      if (parsed === null || parsed < 0) context.addIssue('请填写目标值，最多四位小数，不能为负。');
      return parsed ?? 0;
    }),
  reason: z.string().trim().min(1, '请写明设定或调整的理由。').max(500, '理由请控制在 500 字以内。'),
  documentNumber: z
    .string()
    .trim()
    .min(1, '请填写依据的文号，例如 粤民函〔2025〕1号。')
    .max(100, '文号过长，请核对。'),
});

/** A row of the revision ledger with the leaders' answers to it. */
export interface TargetRevision {
  readonly year: number;
  readonly revision: number;
  readonly value: Quantity;
  readonly answers: readonly {
    readonly departmentId: number;
    readonly answer: TargetAnswer;
    readonly on: PlainDate;
  }[];
}

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
