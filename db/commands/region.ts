import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { regionNames, regions } from '@/db/schema';
import divisions from '../divisions.json';
import { regionRows } from './region-rows';

/** Loads the divisions and their former names; a second time changes only what the file changed. */
export async function loadRegions(tx: Tx): Promise<number> {
  const ids = new Map<string, number>();
  const idOf = (code: string | null) => (code === null ? null : (ids.get(code) ?? null));
  await oneByOne(regionRows(), async ({ code, name, level, parent, pairedWith, isKeyCounty }) => {
    const values = { name, level, parentId: idOf(parent), pairedWithId: idOf(pairedWith), isKeyCounty };
    const [row] = await tx
      .insert(regions)
      .values({ code, ...values })
      .onConflictDoUpdate({ target: regions.code, set: values })
      .returning({ id: regions.id });
    if (row) ids.set(code, row.id);
  });
  await oneByOne(divisions.renames, async ({ formerCode, formerName, code, year }) => {
    const [region] = await tx.select({ id: regions.id }).from(regions).where(eq(regions.code, code));
    if (!region) throw new Error(`divisions.json: renamed to unknown code ${code}`);
    await tx
      .insert(regionNames)
      .values({ regionId: region.id, formerCode, formerName, untilYear: year })
      .onConflictDoUpdate({
        target: [regionNames.formerCode, regionNames.formerName],
        set: { regionId: region.id, untilYear: sql`excluded.until_year` },
      });
  });
  return ids.size;
}
