import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** Where in the year a day lies, as periods are called: 2025, 2025-Q3, 2025-09. */
export function periodOf(day: SQL, frequency: SQL): SQL {
  return sql`case ${frequency} when 'year' then to_char(${day}, 'YYYY')
    when 'quarter' then to_char(${day}, 'YYYY"-Q"Q') else to_char(${day}, 'YYYY-MM') end`;
}
