import type { Party } from './department';
import type { Reporter } from './indicator';
import { type Answer, steps } from './workflow';

/** The facts of ledgers are shared ones: official once the other side has confirmed them. */
export const ledgerReporter: Reporter = 'shared';

/** What a fact says, field by field, as a form takes it and an answer keeps it. */
export type Content = Readonly<Record<string, string | number | null>>;

/** Whose names stand for the ids in a content. */
export interface Names {
  readonly parties: readonly Party[];
  /** By id. */
  readonly organisations: Readonly<Record<number, string>>;
  /** By the id of the first revision. */
  readonly pairings: Readonly<Record<number, string>>;
}

/** One field of a noun's content, as pages and comparisons name it. */
export interface FactField<Of extends Content> {
  readonly key: keyof Of & string;
  readonly term: string;
  readonly text: (content: Of, names: Names) => string;
}

/** The fields in which two wordings of a fact differ, in the order of the noun's form. */
export function differing<Of extends Content>(
  fields: readonly FactField<Of>[],
  one: Of,
  other: Of,
): FactField<Of>[] {
  return fields.filter(({ key }) => one[key] !== other[key]);
}

/** The fields of the noun and nothing else. */
export function contentOf<Of extends Content>(fields: readonly FactField<Of>[], from: Of): Of {
  return Object.fromEntries(fields.map(({ key }) => [key, from[key]])) as Content as Of;
}

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
