import type { PlainDate } from '../calendar';
import type { IndicatorYear, OfficialReading } from '../official-reading';
import type { JudgementSettings } from '../pace';
import type { Status } from '../status';
import { type Fraction, fraction, isAtLeast, minus, over, plus, whole } from './fraction';
import { day, elapsed, months, type Slot, slot } from './oracle-time';

/**
 * The rules of judgement once more, by brute force and in whole-number fractions, to hold the product against. It
 * shares no code with what it checks.
 */
export interface Expected {
  readonly status: Status;
  readonly completion: Fraction | null;
  /** Not clamped; null when not judged. */
  readonly progress: Fraction | null;
  readonly pace: Fraction | null;
}

/** What counts of one side, oldest first: the amount, and for a ratio the denominator. */
function rowsOf(of: IndicatorYear, side: string, date: PlainDate) {
  const rows: { end: PlainDate; amount: number; base: number }[] = [];
  for (const one of of.readings) {
    const amount = of.aggregation === 'ratio' ? one.numerator : one.value;
    const base = of.aggregation === 'ratio' ? one.denominator : 1;
    if (amount === null || base === null) continue;
    if (one.side !== side || one.period.year !== of.year) continue;
    const end = dayOfReading(of, one);
    if (end > date || end > `${of.year}-12-31`) continue;
    rows.push({ end, amount, base });
  }
  return rows.sort((one, other) => (one.end < other.end ? -1 : 1));
}

function dayOfReading(of: IndicatorYear, one: OfficialReading): PlainDate {
  const isEvent = of.aggregation === 'exists' || of.aggregation === 'at-least-once';
  if (isEvent && one.occurredOn !== null) return one.occurredOn;
  return slot(of, one.period.year, one.period.index).end;
}

/** In units. */
export function figureOf(of: IndicatorYear, date: PlainDate): Fraction | null {
  const all = of.sides.map(({ code }) => rowsOf(of, code, date));
  const flat = all.flat();
  if (flat.length === 0) return null;
  let amount = 0;
  let base = 0;
  const lasts: number[] = [];
  for (const rows of all) {
    for (const row of rows) {
      amount += row.amount;
      base += row.base;
    }
    const last = rows[rows.length - 1];
    if (last !== undefined) lasts.push(last.amount);
  }
  switch (of.aggregation) {
    case 'sum':
    case 'at-least-once':
      return fraction(amount, 10_000);
    case 'period-end':
    case 'distinct':
      return fraction(
        lasts.reduce((sum, one) => sum + one, 0),
        10_000,
      );
    case 'median':
      return fraction(of.direction === 'more' ? Math.min(...lasts) : Math.max(...lasts), 10_000);
    case 'exists':
      return whole(all.filter((rows) => rows.some((row) => row.amount > 0)).length);
    case 'ratio':
      return base === 0 ? null : fraction(amount * (of.unit === '%' ? 100 : 1), base);
  }
}

function completionOf(of: IndicatorYear, figure: Fraction): Fraction {
  const target = fraction(of.target ?? 0, 10_000);
  const from = fraction(of.baseline ?? 0, 10_000);
  const isReached = of.direction === 'more' ? isAtLeast(figure, target) : isAtLeast(target, figure);
  const isPositive = (of.target ?? 0) > 0;
  if (of.aggregation === 'exists') return over(figure, whole(of.sides.length));
  if (of.aggregation === 'at-least-once') return over(figure, whole(of.required ?? 1));
  if (of.aggregation === 'period-end') {
    const way = minus(target, from);
    if (way[0] === 0n) return whole(isReached ? 1 : 0);
    const done = over(minus(figure, from), way);
    return isBackwards(of) ? minus(whole(2), done) : done;
  }
  if (of.aggregation === 'sum' || of.aggregation === 'distinct') {
    if (isPositive) return over(figure, target);
    if (of.direction === 'more') return whole(isReached ? 1 : 0);
    return isReached ? whole(0) : plus(whole(2), minus(figure, target));
  }
  if (!isPositive) return whole(isReached ? 1 : 0);
  return of.direction === 'more' ? over(figure, target) : minus(whole(2), over(figure, target));
}

/** A period-end target that lies on the worse side of the baseline. */
function isBackwards(of: IndicatorYear): boolean {
  const way = (of.target ?? 0) - (of.baseline ?? 0);
  return of.direction === 'more' ? way < 0 : way > 0;
}

/** Whether some side lacks a reading without which the year cannot be judged. */
function isLacking(of: IndicatorYear, date: PlainDate, isAsked: (slot: Slot) => boolean): boolean {
  const isLast = ['period-end', 'distinct', 'median'].includes(of.aggregation);
  const slots: Slot[] = [];
  const count = 12 / months[of.frequency];
  const { frequency, year, index } = of.first;
  const from = day(year, (index - 1) * months[frequency] + 1, 1);
  for (let at = 1; at <= count; at++) {
    const one = slot(of, of.year, at);
    if (one.end >= from && isAsked(one)) slots.push(one);
  }
  const wanted = isLast ? slots.slice(-1) : slots;
  return of.sides.some(({ code }) => {
    const ends = rowsOf(of, code, date).map(({ end }) => end);
    return wanted.some(({ end }) => (isLast ? !ends.some((has) => has >= end) : !ends.includes(end)));
  });
}

function step(gap: Fraction, points: number): Status {
  if (isAtLeast(gap, whole(0))) return 'on-pace';
  return isAtLeast(gap, fraction(-points, 100)) ? 'slipping' : 'behind';
}

function expectedEvent(of: IndicatorYear, date: PlainDate, settings: JudgementSettings): Expected {
  const completion = completionOf(of, figureOf(of, date) ?? whole(0));
  const progress = isAtLeast(completion, whole(0)) ? completion : whole(0);
  const isDone = isAtLeast(completion, whole(1));
  const points = fraction(settings.slippingPoints, 100);
  if (date > `${of.year}-12-31`) {
    return { status: isDone ? 'done' : 'overdue', completion, progress, pace: whole(1) };
  }
  if (date.slice(0, 4) === String(of.year) && date.slice(5) > settings.warningDate) {
    const pace = isDone ? points : plus(progress, points);
    return { status: isDone ? 'done' : 'slipping', completion, progress, pace };
  }
  if (isDone) return { status: 'done', completion, progress, pace: whole(0) };
  if (date < `${of.year}-01-01`) return { status: 'not-started', completion, progress: null, pace: null };
  return { status: 'on-pace', completion, progress, pace: whole(0) };
}

export function expected(of: IndicatorYear, date: PlainDate, settings: JudgementSettings): Expected {
  if (of.aggregation === 'exists' || of.aggregation === 'at-least-once') {
    return expectedEvent(of, date, settings);
  }
  const figure = figureOf(of, date);
  const completion = figure === null || of.target === null ? null : completionOf(of, figure);
  const unjudged = { completion, progress: null, pace: null };
  const isLevel =
    of.aggregation === 'ratio' ||
    of.aggregation === 'median' ||
    (of.aggregation === 'period-end' && isBackwards(of));
  const isAllowance = (of.aggregation === 'sum' || of.aggregation === 'distinct') && of.direction === 'less';
  const isMet =
    completion !== null && (isAllowance ? isAtLeast(whole(1), completion) : isAtLeast(completion, whole(1)));
  const isSticky = isMet && of.direction === 'more' && ['sum', 'distinct'].includes(of.aggregation);
  if (!isSticky && isLacking(of, date, ({ due }) => due < date))
    return { status: 'not-reported', ...unjudged };
  if (of.target === null) return { status: 'no-target', ...unjudged };
  if (completion === null) return { status: 'not-started', ...unjudged };
  const time = elapsed(date, of.year);
  const progress = isAllowance ? minus(plus(time, time), completion) : completion;
  const pace = isLevel ? whole(1) : time;
  const ended = date > `${of.year}-12-31`;
  const isOpen = isLacking(of, date, ({ end }) => end <= date);
  let status = step(minus(progress, pace), settings.slippingPoints);
  if (ended) status = 'overdue';
  if (ended && isMet) status = isOpen ? 'on-pace' : 'done';
  if (isMet && !isLevel && !isAllowance) status = 'done';
  return { status, completion, progress, pace };
}
