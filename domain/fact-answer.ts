import type { Content } from './fact';
import { type Answer, steps } from './workflow';

/** What one department has said about a fact that another filed; the last wording of each is what it stands by. */
export interface Said<Of extends Content> {
  readonly departmentId: number;
  /** Null where it only agreed to what was there. */
  readonly content: Of | null;
}

/**
 * The wording that the other side stands by, which an agreement takes over: the last one it gave, else what it filed;
 * null where it has given none.
 */
export function otherWording<Of extends Content>(
  departmentId: number,
  filed: Said<Of>,
  given: readonly Said<Of>[],
): Of | null {
  return (
    [filed, ...given].findLast((one) => one.departmentId !== departmentId && one.content)?.content ?? null
  );
}

/** What an answer to a fact is called: of a wording there is no value to agree on. */
export function answerWord(answer: Answer): string {
  if (answer === 'propose') return '提出协商意见';
  return answer === 'agree' ? '同意对方意见' : steps[answer].word;
}
