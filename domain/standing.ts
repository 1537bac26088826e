import type { PlainDate } from './calendar';
import type {
  AreaRow,
  IndicatorRow,
  MeasureRow,
  OfficialRow,
  Programme,
  ProgrammeFacts,
  TargetRow,
} from './facts';
import { grouped } from './group';
import type { IndicatorYear, OfficialReading } from './official-reading';
import { parsePeriod } from './period';
import { type Judgement, judge } from './progress';
import type { Quantity } from './quantity';
import { reportingSides } from './reporting-side';
import { type RolledUp, rollUp } from './roll-up';
import { targetInForce } from './target-state';

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
  const judgement = judge(
    {
      ...indicatorYear(programme, indicator, year, officialOf.get(indicator.id) ?? []),
      target: target?.value ?? null,
    },
    date,
    programme.settings,
  );
  return { indicator, target: target?.value ?? null, judgement };
}

/** What a year of the indicator is made of, but for its target; `rows` are its official figures, of that year or of one period. */
export function indicatorYear(
  programme: Programme,
  indicator: IndicatorRow,
  year: number,
  rows: readonly OfficialRow[],
): Omit<IndicatorYear, 'target'> {
  const { aggregation, frequency, direction, unit, baseline, required } = indicator;
  const by = programme.parties.find(({ id }) => id === indicator.byDepartmentId)?.code ?? null;
  return {
    ...{ year, aggregation, frequency, direction, unit, baseline, required },
    sides: reportingSides(indicator.reporter, programme.parties, by),
    first: { frequency: 'year', year: programme.firstYear, index: 1 },
    readings: readingsOf(programme, rows),
  };
}

function readingsOf(programme: Programme, rows: readonly OfficialRow[]): OfficialReading[] {
  return rows.flatMap(({ period: code, slot, value, numerator, denominator, occurredOn }) => {
    const period = parsePeriod(code);
    const side = slot === 0 ? 'shared' : programme.parties.find(({ id }) => id === slot)?.code;
    return period && side !== undefined ? [{ period, side, value, numerator, denominator, occurredOn }] : [];
  });
}
