import { type Period, periodsPerYear } from '@/domain/calendar';
import { periodCode } from '@/domain/period';
import { swing } from './chance';
import { type Season, steady, weightsOf } from './season';

/** Whose place a figure fills: a department's, or the one place of a shared fact. */
export type Slot = 'gd' | 'gz' | 'shared';

/** Where a figure is asked for. */
export interface At {
  readonly code: string;
  readonly slot: Slot;
  readonly period: Period;
  readonly decimals: number;
  /** What the world says of another indicator, so that figures which belong together fit. */
  look(code: string, slot: Slot, period: Period): number;
}
export type Line = (at: At) => number;

/** The two parts of a ratio. */
export interface Parts {
  readonly numerator: Line;
  readonly denominator: Line;
}

/** What the world says of indicators, by their code. */
export type World = Readonly<Record<string, Line | Parts>>;

/** 2023, 2024, 2025: the whole year's amount, whose growth is that of the world. */
type Years = readonly [number, number, number];
/** The end of 2022, 2023, 2024, 2025. */
type Ends = readonly [number, number, number, number];
type BySide<Row> = Row | { readonly gd: Row; readonly gz: Row };

const firstYear = 2023;

function rowOf<Row extends Years | Ends>(rows: BySide<Row>, slot: Slot): Row {
  return 'gd' in rows ? rows[slot === 'gz' ? 'gz' : 'gd'] : rows;
}

function ofYear(row: Years | Ends, at: number): number {
  return row[at] ?? 0;
}

export function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function noise({ code, slot, period }: At): number {
  return swing(`${code} ${slot} ${periodCode(period)}`);
}

/** The share of the year's amount that is there at the end of its `until`-th period; always the whole at the last. */
function share(at: At, season: Season, spread: number, until: number): number {
  const weights = weightsOf(season, at.period).map(
    (weight, index) => weight * (1 + spread * noise({ ...at, period: { ...at.period, index: index + 1 } })),
  );
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  return sum(weights.slice(0, until)) / sum(weights);
}

/** Falls on the periods of a year by season; rounded so that the periods add up to the year's amount. */
export function flow(years: BySide<Years>, season: Season = steady, spread = 0.15): Line {
  return (at) => {
    const amount = ofYear(rowOf(years, at.slot), at.period.year - firstYear);
    const until = (index: number) => rounded(amount * share(at, season, spread, index), at.decimals);
    return until(at.period.index) - until(at.period.index - 1);
  };
}

/** Counted since 1 January, each once: never falls within a year. `from`: the part that is there from the start. */
export function reach(years: BySide<Years>, season: Season = steady, from = 0): Line {
  return (at) => {
    const amount = ofYear(rowOf(years, at.slot), at.period.year - firstYear);
    return amount * (from + (1 - from) * share(at, season, 0.15, at.period.index));
  };
}

/** What there is at the end of a period, on the way from one year's end to the next, in steps of `grain`. */
export function stock(ends: BySide<Ends>, grain = 0): Line {
  return (at) => {
    const row = rowOf(ends, at.slot);
    const year = at.period.year - firstYear;
    const [before, after] = [ofYear(row, year), ofYear(row, year + 1)];
    const parts = periodsPerYear[at.period.frequency];
    const isLast = at.period.index === parts;
    const way = (at.period.index + (isLast ? 0 : 0.25 * noise(at))) / parts;
    const value = before + (after - before) * way;
    return grain === 0 ? value : Math.round(value / grain) * grain;
  };
}

/** Moves around a year's level. */
export function level(years: BySide<Years>, spread = 0.12): Line {
  return (at) => ofYear(rowOf(years, at.slot), at.period.year - firstYear) * (1 + spread * noise(at));
}

/** Nothing but in the named periods, `2024` for whoever fills them or `2024 gd` for one side. */
export function only(amounts: Readonly<Record<string, number>>): Line {
  return ({ period, slot }) => {
    const code = periodCode(period);
    return amounts[`${code} ${slot}`] ?? amounts[code] ?? 0;
  };
}

/** So much for every unit of another figure of the same side, or of the given one. */
export function per(code: string, rate: number, spread = 0.1, whose?: Slot): Line {
  return (at) => at.look(code, whose ?? at.slot, at.period) * rate * (1 + spread * noise(at));
}

/** A share of something, both parts whole and the share never above one. */
export function shareOf(years: BySide<Years>, of: Line, spread = 0.03): Parts {
  const whole: Line = (at) => Math.round(of({ ...at, decimals: 0 }));
  return {
    denominator: whole,
    numerator: (at) => {
      const all = whole(at);
      return Math.min(all, Math.round(all * level(years, spread)(at)));
    },
  };
}

/** One figure as a part of another. */
export function partOf(part: Line, whole: Line): Parts {
  return { numerator: part, denominator: whole };
}
