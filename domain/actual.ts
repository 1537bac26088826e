import type { PlainDate } from './calendar';
import { type Counted, countedReadings } from './counted-reading';
import { isEvent } from './indicator';
import { isComplete, isLatest, type MissingReading, missingReadings } from './missing';
import type { IndicatorYear } from './official-reading';
import { type Quantity, quantity, toNumber } from './quantity';
import type { ReportingSide } from './reporting-side';

/** A year's figure so far. */
export interface YearFigure {
  /** In the indicator's unit (a ratio in % as 87.5), for judging, charts and display. */
  readonly level: number;
  /** The exact amount; null for a ratio, which is only ever recomputed. */
  readonly exact: Quantity | null;
  /** The added parts of a ratio. */
  readonly parts: { readonly numerator: Quantity; readonly denominator: Quantity } | null;
}

interface SideFigure {
  readonly side: ReportingSide;
  /** Null: nothing official yet, or a ratio of nothing. */
  readonly figure: YearFigure | null;
  readonly dataThrough: PlainDate | null;
}

export interface Actual {
  readonly figure: YearFigure | null;
  readonly sides: readonly SideFigure[];
  /** The day up to which every side that has figures has them; for events the day of the last one. */
  readonly dataThrough: PlainDate | null;
  readonly missing: readonly MissingReading[];
  /** Nothing of the ended periods is outstanding that could change the figure, due or not yet due. */
  readonly isComplete: boolean;
}

const perUnit: Partial<Record<string, number>> = { '%': 100, '‰': 1000 };

function amountOf(exact: Quantity): YearFigure {
  return { level: toNumber(exact), exact, parts: null };
}

function total(amounts: readonly Quantity[]): Quantity {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function ratioOf(unit: string, counted: readonly Counted[]): YearFigure | null {
  const numerator = total(counted.map(({ amount }) => amount));
  const denominator = total(counted.map(({ base }) => base));
  if (denominator <= 0) return null;
  // One rounding, so that 9 of 10 equals a target of 90 % to the last bit.
  const level = ((perUnit[unit] ?? 1) * numerator) / denominator;
  return { level, exact: null, parts: { numerator, denominator } };
}

/** The figure of one side, or of all where the readings of all sides add up. */
function figureOf(of: IndicatorYear, counted: readonly Counted[]): YearFigure | null {
  if (counted.length === 0) return null;
  if (of.aggregation === 'ratio') return ratioOf(of.unit, counted);
  const amounts = counted.map(({ amount }) => amount);
  if (of.aggregation === 'exists') return amountOf(amounts.some((amount) => amount > 0) ? quantity(1) : 0);
  if (!isLatest(of)) return amountOf(total(amounts));
  return amountOf(counted.reduce((last, one) => (one.on > last.on ? one : last)).amount);
}

/** The side that a median is judged by: the worse one, since medians can be neither added nor averaged. */
function worse(of: IndicatorYear, figures: readonly YearFigure[]): YearFigure | null {
  const sorted = figures.toSorted((one, other) => one.level - other.level);
  return (of.direction === 'more' ? sorted.at(0) : sorted.at(-1)) ?? null;
}

function combined(of: IndicatorYear, counted: readonly Counted[], sides: readonly SideFigure[]) {
  if (of.aggregation !== 'exists' && !isLatest(of)) return figureOf(of, counted);
  const figures = sides.flatMap(({ figure }) => figure ?? []);
  if (of.aggregation === 'median') return worse(of, figures);
  return figures.length === 0 ? null : amountOf(total(figures.map(({ exact }) => exact ?? 0)));
}

function lastDay(counted: readonly Counted[]): PlainDate | null {
  return (
    counted
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * The year's figure on the date, made of its official readings as its aggregation says, with each side's own figure
 * and what is due and missing. Amounts stay exact; a ratio is recomputed from its added parts, never averaged.
 */
export function actualOf(of: IndicatorYear, date: PlainDate): Actual {
  const counted = countedReadings(of, date);
  const sides = of.sides.map((side) => {
    const own = counted.filter((one) => one.side === side.code);
    return { side, figure: figureOf(of, own), dataThrough: lastDay(own) };
  });
  const days = sides.flatMap(({ dataThrough }) => dataThrough ?? []).toSorted();
  return {
    figure: combined(of, counted, sides),
    sides,
    dataThrough: days.at(isEvent(of.aggregation) ? -1 : 0) ?? null,
    missing: missingReadings(of, counted, date),
    isComplete: isComplete(of, counted, date),
  };
}
