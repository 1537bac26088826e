import type { PlainDate } from './calendar';
import type { Party } from './department';
import type { Aggregation, Direction, Force, Reporter, Source } from './indicator';
import type { Frequency } from './calendar';
import { grouped } from './group';
import { type OfficialReading, reportingSides } from './official-reading';
import { parsePeriod } from './period';
import type { ProgrammeSettings } from './programme';
import { type Judgement, judge } from './progress';
import type { Quantity } from './quantity';
import type { Figure } from './reading';
import { type RolledUp, rollUp } from './roll-up';
import { targetInForce, type TargetRevision } from './target';

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

export interface IndicatorStanding {
  readonly indicator: IndicatorRow;
  readonly target: Quantity | null;
  readonly judgement: Judgement;
}

export interface MeasureStanding {
  readonly measure: MeasureRow;
  readonly verdict: RolledUp;
  readonly indicators: readonly IndicatorStanding[];
}

export interface AreaStanding {
  readonly area: AreaRow;
  readonly verdict: RolledUp;
  readonly measures: readonly MeasureStanding[];
}

export interface ProgrammeStanding {
  readonly year: number;
  readonly date: PlainDate;
  readonly verdict: RolledUp;
  /** What the plan asks of all areas together. */
  readonly general: readonly MeasureStanding[];
  readonly areas: readonly AreaStanding[];
}

/** How the programme stands in a year on a date: facts official now, for periods ended by the date, judged on it. */
export function standingOf(from: ProgrammeFacts, year: number, date: PlainDate): ProgrammeStanding {
  const facts = {
    ...from,
    indicatorsOf: grouped(from.indicators, ({ measureId }) => measureId),
    officialOf: grouped(
      from.official.filter(({ period }) => period.startsWith(String(year))),
      ({ indicatorId }) => indicatorId,
    ),
    targetsOf: grouped(from.targets, ({ indicatorId }) => indicatorId),
  };
  const { settings } = facts.programme;
  const judged = new Map(
    facts.measures.map((measure) => [measure.id, measureStanding(facts, measure, year, date)] as const),
  );
  const measuresOf = (areaId: number | null) =>
    facts.measures.flatMap((measure) => (measure.areaId === areaId ? (judged.get(measure.id) ?? []) : []));
  const areas = facts.areas.map((area): AreaStanding => {
    const measures = measuresOf(area.id);
    const children = measures.map(({ measure, verdict }) => ({
      name: `${measure.code} ${measure.title}`,
      weight: measure.weight,
      verdict,
    }));
    return { area, measures, verdict: rollUp({ year, children, childrenAre: 'measure' }, date, settings) };
  });
  const children = areas.map(({ area, verdict }) => ({ name: area.name, weight: area.weight, verdict }));
  return {
    year,
    date,
    areas,
    general: measuresOf(null),
    verdict: rollUp({ year, children, childrenAre: 'area' }, date, settings),
  };
}

interface Grouped extends ProgrammeFacts {
  readonly indicatorsOf: ReadonlyMap<number, readonly IndicatorRow[]>;
  readonly officialOf: ReadonlyMap<number, readonly OfficialRow[]>;
  readonly targetsOf: ReadonlyMap<number, readonly TargetRow[]>;
}

function measureStanding(
  facts: Grouped,
  measure: MeasureRow,
  year: number,
  date: PlainDate,
): MeasureStanding {
  const indicators = (facts.indicatorsOf.get(measure.id) ?? []).map((indicator) =>
    indicatorStanding(facts, indicator, year, date),
  );
  const children = indicators.map(({ indicator, judgement }) => ({
    name: `${indicator.code} ${indicator.name}`,
    weight: indicator.weight,
    verdict: judgement,
  }));
  const verdict = rollUp({ year, children, childrenAre: 'indicator' }, date, facts.programme.settings);
  return { measure, indicators, verdict };
}

function indicatorStanding(
  { programme, officialOf, targetsOf }: Grouped,
  indicator: IndicatorRow,
  year: number,
  date: PlainDate,
): IndicatorStanding {
  const parties = programme.parties.map(({ id }) => id);
  const target = targetInForce(
    (targetsOf.get(indicator.id) ?? []).filter((one) => one.year === year),
    parties,
    date,
  );
  const by = programme.parties.find(({ id }) => id === indicator.byDepartmentId)?.code ?? null;
  const judgement = judge(
    {
      year,
      aggregation: indicator.aggregation,
      frequency: indicator.frequency,
      direction: indicator.direction,
      unit: indicator.unit,
      sides: reportingSides(indicator.reporter, programme.parties, by),
      baseline: indicator.baseline,
      required: indicator.required,
      first: { frequency: 'year', year: programme.firstYear, index: 1 },
      target: target?.value ?? null,
      readings: readingsOf(programme, officialOf.get(indicator.id) ?? []),
    },
    date,
    programme.settings,
  );
  return { indicator, target: target?.value ?? null, judgement };
}

function readingsOf(programme: Programme, rows: readonly OfficialRow[]): OfficialReading[] {
  return rows.flatMap(({ period: code, slot, value, numerator, denominator, occurredOn }) => {
    const period = parsePeriod(code);
    const side = slot === 0 ? 'shared' : programme.parties.find(({ id }) => id === slot)?.code;
    return period && side !== undefined ? [{ period, side, value, numerator, denominator, occurredOn }] : [];
  });
}
