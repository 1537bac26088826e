import { and, like, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { regions } from '@/db/schema';
import { putUnit } from './units';

/** 广州市民政局, 榕江县民政局: where people of cities and counties belong. */
export async function loadBureaus(
  tx: Tx,
  departmentId: number,
  root: { id: number; path: string },
  province: string,
) {
  const below = await tx
    .select()
    .from(regions)
    .where(and(like(regions.code, `${province.slice(0, 2)}%`), sql`${regions.level} <> 'province'`))
    .orderBy(sql`${regions.level} = 'county'`, regions.code);
  const byRegion = new Map<number, { id: number; path: string }>();
  await oneByOne(below, async (region) => {
    const parent = byRegion.get(region.parentId ?? 0) ?? root;
    const unit = {
      departmentId,
      regionId: region.id,
      code: `bureau-${region.code}`,
      name: `${region.name}民政局`,
    };
    byRegion.set(region.id, await putUnit(tx, { ...unit, kind: 'bureau', parent }));
  });
}
