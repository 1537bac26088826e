import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accounts, type FactRow, pairingAsks } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import { inForce } from './pairing-force';

/** When the receiving end of a pairing was asked and what it said, the last first. */
export function listAsks(tx: Tx, { id, originId }: Pick<FactRow, 'id' | 'originId'>) {
  return tx
    .select({
      id: pairingAsks.id,
      askedOn: pairingAsks.askedOn,
      how: pairingAsks.how,
      answeredBy: pairingAsks.answeredBy,
      answer: pairingAsks.answer,
      note: pairingAsks.note,
      by: accounts.name,
    })
    .from(pairingAsks)
    .innerJoin(accounts, eq(accounts.id, pairingAsks.askedBy))
    .where(eq(pairingAsks.pairingId, originId ?? id))
    .orderBy(desc(pairingAsks.askedOn), desc(pairingAsks.id))
    .limit(50);
}

/** Of the pairings in force on the day: how many receiving ends were reached, and how many of them know it. */
export async function countAware(tx: Tx, programmeId: number, today: PlainDate) {
  const { rows } = await tx.execute<{ inForce: number; reached: number; aware: number }>(sql`
    select count(*)::int as "inForce", count(last.answer)::int as reached,
      (count(*) filter (where last.answer = 'aware'))::int as aware
    from pairings p left join lateral (select answer from pairing_asks a where a.pairing_id = p.first_id
        and a.answer <> 'unreached' and a.asked_on <= ${today} order by a.asked_on desc, a.id desc limit 1) last on true
    where p.programme_id = ${programmeId} and ${inForce(today)}`);
  return rows[0] ?? { inForce: 0, reached: 0, aware: 0 };
}
