import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { FactRow, FactTable } from '@/db/schema';

/** The records of those ids, by their id. */
export async function factsOf(
  tx: Tx,
  facts: FactTable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, FactRow>> {
  const rows = await tx
    .select()
    .from(facts)
    .where(sql`${facts.id} = any(${sql.param([...ids])}::bigint[])`);
  return new Map(rows.map((row) => [row.id, row]));
}
