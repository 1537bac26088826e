import type { PlainDate } from './calendar';
import { clamp, gapOf, isOver, type JudgementSettings, type Standing, stepOf } from './pace';
import { type Child, type Parent, rolledUpReason, unjudgedReason, type Weighed } from './roll-up-reason';
import type { Status, Verdict } from './status';

export interface RolledUp extends Verdict {
  /** How many children the mean is made of. */
  readonly judged: number;
}

function weigh(children: readonly Child[]): Weighed[] {
  return children.flatMap(({ name, weight, verdict: { status, progress, pace } }) =>
    progress === null || pace === null || weight <= 0 ? [] : { name, weight, status, progress, pace },
  );
}

/** The weighted mean; progress stays within 0–1 because its parts do. */
function mean(judged: readonly Weighed[]): Standing {
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0);
  const of = (key: keyof Standing) => judged.reduce((sum, one) => sum + one[key] * one.weight, 0) / whole;
  return { progress: clamp(of('progress')), pace: clamp(of('pace')) };
}

function statusOf(
  judged: readonly Weighed[],
  standing: Standing,
  isEnded: boolean,
  settings: JudgementSettings,
): Status {
  if (judged.every(({ status }) => status === 'done')) return 'done';
  if (isEnded && judged.some(({ status }) => status === 'overdue')) return 'overdue';
  return stepOf(gapOf(standing), settings);
}

/** What keeps a parent without a judged child from being judged: the reason that somebody can end comes first. */
function unjudged(parent: Parent): RolledUp {
  const found = parent.children.map(({ verdict }) => verdict.status);
  const status =
    (['not-reported', 'not-started'] as const).find((reason) => found.includes(reason)) ?? 'no-target';
  return { status, sentence: unjudgedReason(parent), progress: null, pace: null, judged: 0 };
}

/**
 * How a parent stands on the date: the weighted mean of its judged children's progress against the same mean of
 * their paces, by the steps of an indicator; the sentence says so (design 2).
 */
export function rollUp(parent: Parent, date: PlainDate, settings: JudgementSettings): RolledUp {
  const judged = weigh(parent.children);
  if (judged.length === 0) return unjudged(parent);
  const standing = mean(judged);
  const status = statusOf(judged, standing, isOver(date, parent.year), settings);
  const sentence = rolledUpReason(parent, judged, standing, settings.slippingPoints);
  return { status, sentence, ...standing, judged: judged.length };
}
