import 'server-only';
import { and, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type FactRow, pairingExits, pairings } from '@/db/schema';
import type { Pairing } from '@/domain/pairing';
import { helper, receiver } from './pairing';
import { inOfficial } from './pairing-ends';

/** Official pairings of either end that still run, one of which may take the place of this one. */
export function listReplacements(
  tx: Tx,
  { id, originId, programmeId }: Pick<FactRow, 'id' | 'originId' | 'programmeId'>,
  { helperId, receiverId }: Pick<Pairing, 'helperId' | 'receiverId'>,
) {
  return tx
    .select({
      id: pairings.id,
      originId: pairings.firstId,
      name: sql<string>`${helper.name} || '—' || ${receiver.name}`,
    })
    .from(pairings)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .leftJoin(pairingExits, eq(pairingExits.pairingId, pairings.firstId))
    .where(
      and(
        eq(pairings.programmeId, programmeId),
        inOfficial,
        or(eq(pairings.receiverId, receiverId), eq(pairings.helperId, helperId)),
        ne(pairings.firstId, originId ?? id),
        isNull(pairingExits.id),
      ),
    )
    .orderBy(desc(pairings.signedOn))
    .limit(50);
}
