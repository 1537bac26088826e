import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from './client';

/**
 * A query whose SQL is worked out once per connection and shape: what every request asks is put together by none. Its name
 * is PostgreSQL's for the plan, which is then made once as well.
 */
export function prepared<Query, Shape extends readonly string[]>(
  name: string,
  build: (tx: Tx, shape: Shape, name: string) => Query,
): (tx: Tx, shape: Shape) => Query {
  const made = new WeakMap<Tx, Map<string, Query>>();
  return (tx, shape) => {
    const own = made.get(tx) ?? new Map<string, Query>();
    made.set(tx, own);
    const key = [name, ...shape].join(' ');
    const query = own.get(key) ?? build(tx, shape, nameOf(key));
    own.set(key, query);
    return query;
  };
}

/** PostgreSQL tells names apart by their first 63 bytes, and takes two that begin alike for one. */
function nameOf(key: string): string {
  return key.length <= 63 ? key : createHash('sha256').update(key).digest('base64url');
}
