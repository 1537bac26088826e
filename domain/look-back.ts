import type { PlainDate } from './calendar';
import type { HalfState } from './resolution';
import type { ResolutionVerdict } from './resolution-status';

/** 上次议定事项落实情况: what earlier meetings decided and is not closed, as it stands on the day. */
export interface LookBack {
  readonly on: PlainDate;
  readonly lines: readonly LookBackLine[];
}

export interface LookBackLine {
  readonly id: number;
  readonly meeting: string;
  readonly decidedOn: PlainDate;
  readonly number: number;
  readonly text: string;
  readonly area: string;
  readonly dueOn: PlainDate | null;
  readonly originalDueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
  readonly status: ResolutionVerdict['status'];
  readonly sentence: string;
  /** Days since the decision. */
  readonly age: number;
  /** Meetings that found it open, this one included. */
  readonly carried: number;
  readonly halves: readonly {
    readonly side: string;
    readonly unit: string;
    readonly state: HalfState;
    readonly percent: number;
    readonly progress: string;
    readonly on: PlainDate | null;
  }[];
}
