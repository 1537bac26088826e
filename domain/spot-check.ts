import type { AwarenessAnswer } from './awareness';

/** How many pairings may be drawn at once. */
export const mostDrawn = 500;

/** What a draw has come to. */
export interface DrawResult {
  readonly drawn: number;
  readonly reached: number;
  readonly aware: number;
  /** Not asked yet, or not reached when asked. */
  readonly open: number;
}

/** Of the drawn pairings, each with the last answer since the draw; null where there was none. */
export function drawResult(answers: readonly (AwarenessAnswer | null)[]): DrawResult {
  const count = (wanted: AwarenessAnswer) => answers.filter((answer) => answer === wanted).length;
  const [aware, unaware] = [count('aware'), count('unaware')];
  return { drawn: answers.length, reached: aware + unaware, aware, open: answers.length - aware - unaware };
}
