import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { departments, regionNames, regions } from '@/db/schema';
import type { Party } from '@/domain/department';
import type { RegionLevel } from '@/domain/region';

export interface ListedRegion {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentId: number | null;
  readonly isKeyCounty: boolean;
  readonly formerNames: readonly string[];
}

const seen = held<readonly ListedRegion[]>(8);

/** The divisions of the parties' provinces in the order of their codes, with the names they had. */
export function listRegions(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  parties: readonly Party[],
): Promise<readonly ListedRegion[]> {
  const sides = parties.map(({ id }) => id);
  return seen(snapshot, sides, () =>
    tx
      .select({
        id: regions.id,
        code: regions.code,
        name: regions.name,
        level: regions.level,
        parentId: regions.parentId,
        isKeyCounty: regions.isKeyCounty,
        formerNames: sql<string[]>`array(select ${regionNames.formerName} from ${regionNames}
          where ${eq(regionNames.regionId, regions.id)})`,
      })
      .from(regions)
      .where(
        sql`left(${regions.code}, 2) in (select left(p.code, 2) from ${departments} d join regions p on p.id = d.region_id
          where d.id = any(${sql.param(sides)}::int[]))`,
      )
      .orderBy(asc(regions.code)),
  );
}
