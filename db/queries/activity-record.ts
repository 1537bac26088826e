import 'server-only';
import { and, eq } from 'drizzle-orm';
import { reading } from '@/db/client';
import { pairings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { activityLedger } from './activity';
import { selectPairings } from './activity-pairing';
import { findFact } from './fact-record';
import { inStanding } from './pairing-ends';
import { listProgrammes } from './programme';

/** One activity with its pairing and what both sides say of it; null out of scope. */
export function findActivity(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const record = await findFact(
      tx,
      activityLedger,
      actor,
      id,
      (programmeId) => programmes.find((one) => one.id === programmeId)?.parties ?? [],
    );
    if (!record) return null;
    const [pairing] = await selectPairings(tx).where(
      and(eq(pairings.firstId, record.content.pairingId), inStanding),
    );
    return { ...record, pairing: pairing ?? null };
  });
}

export type ActivityRecord = NonNullable<Awaited<ReturnType<typeof findActivity>>>;
