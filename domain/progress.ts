import { type Actual, actualOf, type YearFigure } from './actual';
import type { PlainDate } from './calendar';
import { completionOf, isMet } from './completion';
import { judgeEvent } from './event';
import { isEvent } from './indicator';
import { missingText } from './missing';
import type { IndicatorYear } from './official-reading';
import { clamp, gapOf, isOver, type JudgementSettings, standingOf, stepOf } from './pace';
import type { Quantity } from './quantity';
import { type Judged, judgedReason, notStartedReason, untargetedReason } from './reason';
import type { Status, Verdict } from './status';
import { yardstickOf } from './yardstick';

export interface Judgement extends Verdict {
  readonly actual: Actual;
  /** 完成率, uncapped (1 is the target); null while there is no figure or no target. */
  readonly completion: number | null;
}

type Held = Omit<Judged, 'status'>;

function held(of: IndicatorYear, figure: YearFigure, target: Quantity, date: PlainDate): Held {
  const yardstick = yardstickOf(of, target);
  const completion = completionOf(of, figure, target);
  return {
    yardstick,
    completion,
    standing: standingOf(yardstick, completion, date, of.year),
    target,
    figure,
  };
}

/** Met for good, whatever is still to be reported: more figures can only add. */
function isSettled(of: IndicatorYear, { yardstick, completion }: Held): boolean {
  return yardstick === 'growth' && of.aggregation !== 'period-end' && isMet(yardstick, completion);
}

/** What must be kept to the last day is done only when the year is over and all its figures are in. */
function statusOf(
  { yardstick, completion, standing }: Held,
  isEnded: boolean,
  isComplete: boolean,
  settings: JudgementSettings,
): Status {
  const met = isMet(yardstick, completion);
  if (met && yardstick === 'growth') return 'done';
  if (isEnded) return met ? (isComplete ? 'done' : 'on-pace') : 'overdue';
  return stepOf(gapOf(standing), settings);
}

function unjudged(status: Status, sentence: string, actual: Actual, completion: number | null): Judgement {
  return { status, sentence, progress: null, pace: null, actual, completion };
}

/**
 * How the indicator stands on the date: done already, else not reported, without target or not started, else held
 * against its yardstick (design 2, "Status of a measure").
 */
export function judge(of: IndicatorYear, date: PlainDate, settings: JudgementSettings): Judgement {
  const actual = actualOf(of, date);
  if (isEvent(of.aggregation)) return { ...judgeEvent(of, actual, date, settings), actual };
  const { figure, missing } = actual;
  const now = figure === null || of.target === null ? null : held(of, figure, of.target, date);
  const blocking = missing.filter(({ blocks }) => blocks);
  const completion = now?.completion ?? null;
  if (blocking.length > 0 && (now === null || !isSettled(of, now))) {
    return unjudged('not-reported', `${missingText(blocking)}。`, actual, completion);
  }
  if (of.target === null) return unjudged('no-target', untargetedReason(of, actual), actual, null);
  if (now === null) return unjudged('not-started', notStartedReason(of, actual, date), actual, null);
  const status = statusOf(now, isOver(date, of.year), actual.isComplete, settings);
  const sentence = judgedReason({ ...now, status }, of, { actual, date, points: settings.slippingPoints });
  const { progress, pace } = now.standing;
  return { status, sentence, progress: clamp(progress), pace, actual, completion };
}
