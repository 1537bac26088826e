import type { Frequency } from './calendar';
import type { Party } from './department';
import type { Aggregation, Direction, Force, Reporter, Source } from './indicator';
import type { ProgrammeSettings } from './programme';
import type { Quantity } from './quantity';
import type { Figure } from './reading';
import type { TargetRevision } from './target';

export interface Programme {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly documentName: string;
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly settings: ProgrammeSettings;
  readonly revision: number;
  readonly parties: readonly Party[];
}

export interface AreaRow {
  readonly id: number;
  readonly slug: string;
  readonly number: number;
  readonly name: string;
  readonly weight: number;
}

export interface MeasureRow {
  readonly id: number;
  readonly areaId: number | null;
  readonly code: string;
  readonly title: string;
  readonly force: Force;
  readonly weight: number;
  /** Where in the plan's text it comes from; paragraph 0 is the lead. */
  readonly sources: readonly { readonly paragraph: number; readonly sentence: number }[];
}

/** 第三段第 1 句；导语第 2 句: where in the plan's text a measure comes from. */
export function sourcesText(sources: MeasureRow['sources']): string {
  const where = ({ paragraph, sentence }: MeasureRow['sources'][number]) =>
    `${paragraph === 0 ? '导语' : `第${'一二三四五六七八九'.charAt(paragraph - 1)}段`}第 ${sentence} 句`;
  return sources.map(where).join('；');
}

export interface IndicatorRow {
  readonly id: number;
  readonly measureId: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly frequency: Frequency;
  readonly aggregation: Aggregation;
  readonly direction: Direction;
  readonly reporter: Reporter;
  readonly byDepartmentId: number | null;
  readonly source: Source;
  readonly decimals: number;
  readonly baseline: Quantity | null;
  readonly required: number | null;
  readonly weight: number;
}

/** An official reading as it is stored: the place it fills is a department's id, or 0 for a shared fact. */
export interface OfficialRow extends Figure {
  readonly indicatorId: number;
  readonly period: string;
  readonly slot: number;
}

export interface TargetRow extends TargetRevision {
  readonly indicatorId: number;
}

/** Everything a programme's year is judged from. */
export interface ProgrammeFacts {
  readonly programme: Programme;
  readonly areas: readonly AreaRow[];
  readonly measures: readonly MeasureRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly official: readonly OfficialRow[];
  readonly targets: readonly TargetRow[];
}
