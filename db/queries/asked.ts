import 'server-only';
import { sql } from 'drizzle-orm';

/** What a prepared statement about a programme is asked with. */
export const asked = {
  programmeId: sql`${sql.placeholder('programmeId')}::int`,
  years: sql`${sql.placeholder('years')}::int[]`,
  /** Days without an activity after which a pairing sleeps. */
  sleepingDays: sql`${sql.placeholder('sleepingDays')}::int`,
  date: sql`${sql.placeholder('date')}::date`,
};
