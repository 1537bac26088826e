import type { Column, Written, WrittenColumn } from './ledger';

type Writes<Value> = Pick<WrittenColumn<Value, never>, 'write'>;

/** Words and numbers of a ledger that is only taken out; null is blank. */
export const asItIs: Writes<Written> = { write: (value) => value };

/** The word for a state or kind; null is blank. */
export function wordOf<Value extends string>(words: Readonly<Record<Value, string>>): Writes<Value | null> {
  return { write: (value) => (value === null ? null : words[value]) };
}

/** A column as another ledger writes it, that of its template or import. */
export function asIn<Value>({
  headings,
  width,
  write,
}: Column<Value, never>): Pick<WrittenColumn<Value, never>, 'headings' | 'width' | 'write'> {
  return { headings, width, write };
}
