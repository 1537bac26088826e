import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pairingExits, pairings } from '@/db/schema';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';

/** Pairings with both ends, as they are offered to log an activity of. */
export function selectPairings(tx: Tx) {
  return tx
    .select({
      /** Where its page is. */
      id: pairings.id,
      firstId: pairings.firstId,
      helper: helper.name,
      receiver: receiver.name,
      receiverPlace: receiverRegion.name,
      signedOn: pairings.signedOn,
      endsOn: pairings.endsOn,
      exitedOn: pairingExits.exitedOn,
    })
    .from(pairings)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(helperRegion, eq(helperRegion.id, helper.regionId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .leftJoin(pairingExits, eq(pairingExits.pairingId, pairings.firstId));
}
