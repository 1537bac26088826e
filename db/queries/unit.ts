import 'server-only';
import { and, asc, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import type { Party } from '@/domain/department';

const leading = ['division', 'centre', 'partner', 'bureau'] as const;

/** The units that can lead something, by side: divisions and centres of the department first, then bureaus. */
export async function listUnits(tx: Tx, parties: readonly Pick<Party, 'id' | 'short'>[]) {
  const rows = await tx
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      departmentId: organisations.departmentId,
    })
    .from(organisations)
    .where(
      and(
        inArray(organisations.kind, [...leading]),
        inArray(
          organisations.departmentId,
          parties.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(sql`${organisations.kind} = 'bureau'`, asc(organisations.id));
  return parties.map((party) => ({
    short: party.short,
    units: rows.filter(({ departmentId }) => departmentId === party.id),
  }));
}
