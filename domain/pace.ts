import { elapsedShare, type PlainDate } from './calendar';
import { yearEnd } from './official-reading';
import type { ProgrammeSettings } from './programme';
import type { Status } from './status';
import type { Yardstick } from './yardstick';

export type JudgementSettings = Pick<ProgrammeSettings, 'warningDate' | 'slippingPoints'>;

/** How far it is and how far it should be, as shares of the year's task; progress is not clamped here. */
export interface Standing {
  readonly progress: number;
  readonly pace: number;
}

export function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** The gap in shares, negative when behind; rounded so that 0.7 − 0.8 is ten points to the last bit. */
export function gapOf({ progress, pace }: Standing): number {
  return Math.round((progress - pace) * 1e9) / 1e9;
}

/** At or above the pace, up to the programme's points below it, or more below. */
export function stepOf(gap: number, { slippingPoints }: JudgementSettings): Status {
  if (gap >= 0) return 'on-pace';
  return gap >= -slippingPoints / 100 ? 'slipping' : 'behind';
}

/**
 * Growth and allowance are held against 序时进度; an allowance is ahead by as much as less of it is used than time has
 * passed. A level is held against the whole target at all times.
 */
export function standingOf(
  yardstick: Yardstick,
  completion: number,
  date: PlainDate,
  year: number,
): Standing {
  const elapsed = elapsedShare(date, year);
  if (yardstick === 'level') return { progress: completion, pace: 1 };
  return { progress: yardstick === 'growth' ? completion : 2 * elapsed - completion, pace: elapsed };
}

export function isOver(date: PlainDate, year: number): boolean {
  return date > yearEnd(year);
}

export function warningOn(year: number, { warningDate }: JudgementSettings): PlainDate {
  return `${String(year).padStart(4, '0')}-${warningDate}`;
}
