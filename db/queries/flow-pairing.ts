import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pairings } from '@/db/schema';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';
import { inOfficial, namesEnd } from './pairing-ends';

/** Official pairings of which an end is called so, by the id of the first revision. */
export function searchPairings(tx: Tx, programmeId: number, q: string, most: number) {
  return tx
    .select({
      id: pairings.firstId,
      name: sql<string>`${helper.name} || '—' || ${receiver.name}`,
      place: receiverRegion.name,
    })
    .from(pairings)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(helperRegion, eq(helperRegion.id, helper.regionId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .where(and(eq(pairings.programmeId, programmeId), inOfficial, namesEnd(q)))
    .orderBy(asc(helper.name), asc(pairings.firstId))
    .limit(most);
}
