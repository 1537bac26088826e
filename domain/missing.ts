import type { Period, PlainDate } from './calendar';
import type { Counted } from './counted-reading';
import { isEvent } from './indicator';
import type { IndicatorYear } from './official-reading';
import { endsOn, hasEnded, isOverdue, periodName, periodsOfYear, startsOn } from './period';
import { type ReportingSide, sharedSide } from './reporting-side';

/** A reading that is due and has no official value. 0 is a value. */
export interface MissingReading {
  readonly side: ReportingSide;
  readonly period: Period;
  /** Whether the year cannot be judged without it. */
  readonly blocks: boolean;
}

/** A year's figure is its last reading, not the sum of all. */
export function isLatest({ aggregation }: Pick<IndicatorYear, 'aggregation'>): boolean {
  return aggregation === 'period-end' || aggregation === 'distinct' || aggregation === 'median';
}

function gaps(of: IndicatorYear, counted: readonly Counted[], due: readonly Period[]): MissingReading[] {
  return of.sides.flatMap((side) => {
    const reported = counted.filter((one) => one.side === side.code).map(({ on }) => on);
    return due
      .filter((period) => !reported.includes(endsOn(period)))
      .map((period) => ({
        side,
        period,
        // A later figure makes up for an older gap only where figures are not added.
        blocks: !isLatest(of) || (period === due.at(-1) && reported.every((on) => on < endsOn(period))),
      }));
  });
}

/** Events are awaited, not reported by period: what has not happened by the year's end is overdue, not missing. */
export function askedPeriods(of: IndicatorYear): Period[] {
  if (isEvent(of.aggregation)) return [];
  return periodsOfYear(of.frequency, of.year).filter((period) => endsOn(period) >= startsOn(of.first));
}

/** What is due before the date and has no official value, by side, oldest first. */
export function missingReadings(
  of: IndicatorYear,
  counted: readonly Counted[],
  date: PlainDate,
): MissingReading[] {
  const due = askedPeriods(of).filter((period) => isOverdue(period, date));
  return gaps(of, counted, due);
}

/** Whether the figure needs no reading of an ended period any more, due or not. */
export function isComplete(of: IndicatorYear, counted: readonly Counted[], date: PlainDate): boolean {
  const ended = askedPeriods(of).filter((period) => hasEnded(period, date));
  return gaps(of, counted, ended).every(({ blocks }) => !blocks);
}

function sideText(side: ReportingSide, periods: readonly Period[]): string {
  const names = periods.map(periodName);
  return `${side.short}方${names.length > 2 ? `${names.slice(0, 1).join('')}等 ${names.length} 期` : names.join('、')}`;
}

/**
 * 粤方2025年第一季度，黔方2025年第一季度、2025年第二季度未填报或未审核: what is under way counts as little as what was never
 * begun, and the sentence must be true of both.
 */
export function missingText(missing: readonly MissingReading[]): string {
  const sides = [...new Set(missing.map(({ side }) => side))];
  const texts = sides.map((side) =>
    sideText(
      side,
      missing.filter((one) => one.side === side).map(({ period }) => period),
    ),
  );
  const lacks = sides.some(({ code }) => code === sharedSide.code) ? '未互认' : '未审核';
  return `${texts.join('，')}未填报或${lacks}`;
}
