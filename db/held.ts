import 'server-only';
import type { Snapshot } from './client';

/**
 * Keeps what was read for whoever asks the same of the same snapshot: most of what is asked has not been written since.
 * Callers share the answer, so it may not be changed.
 */
export function held<Value>(most: number) {
  const known = new Map<string, Value>();
  return async (
    snapshot: Promise<Snapshot>,
    question: unknown,
    read: () => Promise<Value>,
  ): Promise<Value> => {
    const key = JSON.stringify([await snapshot, question]);
    return known.get(key) ?? remember(known, key, most, await read());
  };
}

/** Keeps the value under the key; the oldest gives way when there are too many. */
export function remember<Value>(known: Map<string, Value>, key: string, most: number, value: Value): Value {
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, value);
  return value;
}
