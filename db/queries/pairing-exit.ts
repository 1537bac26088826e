import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accounts, departments, type FactRow, pairingExits } from '@/db/schema';

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
