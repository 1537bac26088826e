import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { PlainDate } from '@/domain/calendar';
import type { PlaceList } from '@/domain/organisation-filter';
import { liCongRongCodes } from '@/domain/region';
import { inForce, isActive } from './pairing-force';

/** How many of a list's places are reached by a pairing in force, and how many there are. */
export interface Coverage {
  readonly list: PlaceList;
  readonly reached: number;
  readonly all: number;
}

/** The three lists of places (domain.md 0.7, 3.3): key counties, villages of deep poverty in the register, 黎从榕. */
export async function readCoverage(tx: Tx, programmeId: number, today: PlainDate): Promise<Coverage[]> {
  const { rows } = await tx.execute<{ list: PlaceList; reached: number; all: number }>(sql`
    with reached as materialized (select distinct o.id, o.region_id from pairings p join organisations o on o.id = p.receiver_id
      where p.programme_id = ${programmeId} and ${inForce(today)})
    select 'key-county' as list, (count(*) filter (where exists (select from reached where region_id = r.id)))::int as reached,
        count(*)::int as all from regions r where r.is_key_county
    union all select 'deep-poverty', (count(*) filter (where exists (select from reached where reached.id = o.id)))::int,
        count(*)::int from organisations o where o.was_deep_poverty and o.merged_into_id is null
    union all select 'li-cong-rong', (count(*) filter (where exists (select from reached where region_id = r.id)))::int,
        count(*)::int from regions r where r.code = any(${sql.param([...liCongRongCodes])})`);
  return rows;
}

/** Of the pairings in force on the day, how many did nothing since `since`; one that was signed later is too young. */
export async function countSleeping(
  tx: Tx,
  programmeId: number,
  since: PlainDate,
  today: PlainDate,
): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from pairings p
    where p.programme_id = ${programmeId} and ${inForce(today)} and p.signed_on < ${since} and not ${isActive(since, today)}`);
  return rows[0]?.count ?? 0;
}
