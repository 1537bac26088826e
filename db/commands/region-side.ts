import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { departments, regions } from '@/db/schema';

/** Whether the division is of the department's province. */
export async function isInProvince(
  tx: Tx,
  regionId: number,
  departmentId: number | undefined,
): Promise<boolean> {
  const found = await tx
    .select({ id: regions.id })
    .from(regions)
    .where(
      sql`${eq(regions.id, regionId)} and left(${regions.code}, 2) = (select left(p.code, 2) from ${departments} d
        join regions p on p.id = d.region_id where d.id = ${departmentId ?? 0})`,
    );
  return found.length > 0;
}
