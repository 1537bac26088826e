import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { readings } from '@/db/schema';

/** The id of the first revision of a reading, which files hang on; `row` is the table or its alias. */
export function firstReading(row: SQL): SQL {
  return sql`(select f.id from readings f where f.indicator_id = ${row}.indicator_id and f.period = ${row}.period
    and f.slot = ${row}.slot and f.revision = 1)`;
}

/** Every revision of what one of the ids is a revision of. */
export function sameReading(ids: readonly number[]): SQL {
  return sql`(${readings.indicatorId}, ${readings.period}, ${readings.slot}) in (select r.indicator_id, r.period, r.slot
    from readings r where r.id = any(${sql.param([...ids])}::bigint[]))`;
}
