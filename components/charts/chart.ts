import type { Fill } from './chart-patterns';

/** Progress of each area against the time that has passed. Shares: 1 is the target. */
export interface AreaCompletion {
  readonly kind: 'area-completion';
  readonly areas: readonly {
    readonly label: string;
    /** Null where nothing is judged; the word says why. */
    readonly completion: number | null;
    readonly statusWord: string;
  }[];
  readonly pace: number | null;
}

/** An indicator's figures by period and side, against its target. */
export interface PeriodSeries {
  readonly kind: 'periods';
  readonly unit: string;
  /** 粤, 黔: one name per value of a period. */
  readonly sides: readonly string[];
  readonly isStacked: boolean;
  readonly periods: readonly {
    readonly label: string;
    readonly target: number | null;
    readonly values: readonly (number | null)[];
  }[];
}

/** A figure of every area in each year, oldest year first; three years at most. */
export interface YearOverYear {
  readonly kind: 'years';
  readonly unit: string;
  readonly years: readonly string[];
  readonly areas: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** How many things of each kind, by group; bars lie on each other. */
export interface StackedCounts {
  readonly kind: 'counts';
  readonly unit: string;
  /** Each kind with the fill that it has everywhere. */
  readonly kinds: readonly { readonly name: string; readonly fill: Fill }[];
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** How much leads from where to where. */
export interface FlowDiagram {
  readonly kind: 'flow';
  readonly unit: string;
  readonly flows: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}

export type Chart = AreaCompletion | PeriodSeries | YearOverYear | StackedCounts | FlowDiagram;
