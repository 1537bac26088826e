import type { PlainDate } from './calendar';
import type { Quantity } from './quantity';

export const leaderAnswers = ['approve', 'decline'] as const;
export type TargetAnswer = (typeof leaderAnswers)[number];

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
