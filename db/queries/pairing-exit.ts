import 'server-only';
import { and, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accounts, departments, type FactRow, pairingExits, pairings } from '@/db/schema';
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

/** How a pairing was let go; null where it was not. */
export async function findExit(tx: Tx, { id, originId }: Pick<FactRow, 'id' | 'originId'>) {
  const [found] = await tx
    .select({
      exitedOn: pairingExits.exitedOn,
      reason: pairingExits.reason,
      side: departments.short,
      by: accounts.name,
      replacedBy: sql<{
        id: number;
        name: string;
      } | null>`(select json_build_object('id', p.id, 'name', h.name || '—' || r.name)
        from pairings p join organisations h on h.id = p.helper_id join organisations r on r.id = p.receiver_id
        where p.first_id = ${pairingExits.replacedById} and p.state = 'confirmed' and not p.is_superseded)`,
    })
    .from(pairingExits)
    .innerJoin(departments, eq(departments.id, pairingExits.departmentId))
    .innerJoin(accounts, eq(accounts.id, pairingExits.exitedBy))
    .where(eq(pairingExits.pairingId, originId ?? id));
  return found ?? null;
}
