import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { PlainDate } from '@/domain/calendar';
import { inForce } from './pairing-force';

/** How many pairings in force lead from a city that helps to a prefecture that is helped. */
export interface PairingFlow {
  readonly from: string;
  readonly to: string;
  readonly pairings: number;
}

/** By the divisions between province and county; what is registered with the province itself counts as the province. */
export async function readFlows(tx: Tx, programmeId: number, today: PlainDate): Promise<PairingFlow[]> {
  const place = (region: string) =>
    sql`(select name from regions where code = left(${sql.identifier(region)}.code, 4) || '00')`;
  const { rows } = await tx.execute<Record<keyof PairingFlow, string>>(sql`
    select ${place('hr')} as "from", ${place('rr')} as "to", count(*) as pairings
    from pairings p join organisations h on h.id = p.helper_id join regions hr on hr.id = h.region_id
      join organisations r on r.id = p.receiver_id join regions rr on rr.id = r.region_id
    where p.programme_id = ${programmeId} and ${inForce(today)}
    group by left(hr.code, 4), left(rr.code, 4), 1, 2 order by left(hr.code, 4), left(rr.code, 4)`);
  return rows.map(({ from, to, pairings }) => ({ from, to, pairings: Number(pairings) }));
}
