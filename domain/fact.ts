import type { Party } from './department';
import type { Reporter } from './indicator';
import type { LedgerNoun } from './policy-rule';

/**
 * The facts of ledgers are shared ones, official once the other side has confirmed them; but what a side paid or received is
 * its own word, official once its own reviewers have approved it.
 */
export function ledgerReporter(noun: LedgerNoun): Reporter {
  return noun === 'flow' ? 'one' : 'shared';
}

/** What a fact says, field by field, as a form takes it and an answer keeps it. */
export type Content = Readonly<Record<string, string | number | null>>;

/** Whose names stand for the ids in a content. */
export interface Names {
  readonly parties: readonly Party[];
  /** By id. */
  readonly organisations: Readonly<Record<number, string>>;
  /** By the id of the first revision. */
  readonly pairings: Readonly<Record<number, string>>;
  /** By id. */
  readonly regions: Readonly<Record<number, string>>;
  /** By the id of the first revision. */
  readonly projects: Readonly<Record<number, string>>;
  readonly trusts: Readonly<Record<number, string>>;
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
