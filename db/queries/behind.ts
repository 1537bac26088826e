import 'server-only';
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { PlainDate } from '@/domain/calendar';

/**
 * Behind the last line of the page before, in a list by day and id, the newest first. One comparison of rows: a bound on
 * the day alone makes the planner take another index.
 */
export function behind(
  day: AnyColumn,
  id: AnyColumn,
  key: { readonly on: PlainDate; readonly id: number } | undefined,
): SQL | undefined {
  return key && sql`(${day}, ${id}) < (${key.on}::date, ${key.id}::bigint)`;
}
