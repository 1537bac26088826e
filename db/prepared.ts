import 'server-only';
import type { Tx } from './client';

/** A query whose SQL is worked out once per connection: what every request asks is not put together by every request. */
export function prepared<Query>(build: (tx: Tx) => Query): (tx: Tx) => Query {
  const made = new WeakMap<Tx, Query>();
  return (tx) => {
    const query = made.get(tx) ?? build(tx);
    made.set(tx, query);
    return query;
  };
}
