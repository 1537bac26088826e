import 'server-only';

/** A record as a ledger holds it, by its 系统编号. */
export interface LedgerEntry<Row> {
  readonly id: number;
  readonly values: Row;
}

/** Part of a list. */
interface Batch<Row, Key> {
  readonly entries: readonly LedgerEntry<Row>[];
  /** The key behind which the rest of the list lies; undefined at its end. */
  readonly next: Key | undefined;
}

/** So many are read at once; between, no connection is held. */
export const atOnce = 2000;

/** A list from behind the key to its end, batch by batch, each read once the one before has been taken. */
export async function* walk<Row, Key>(
  from: Key | undefined,
  read: (after: Key | undefined) => Promise<Batch<Row, Key>>,
): AsyncGenerator<LedgerEntry<Row>> {
  let after = from;
  do {
    const { entries, next } = await read(after);
    yield* entries;
    after = next;
  } while (after !== undefined);
}

/** The key behind the last that was found; undefined where fewer were found than asked for, as nothing can follow. */
export function keyBehind<Found, Key>(
  found: readonly Found[],
  most: number,
  keyOf: (last: Found) => Key,
): Key | undefined {
  const last = found.at(-1);
  return found.length < most || last === undefined ? undefined : keyOf(last);
}
