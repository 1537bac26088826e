import 'server-only';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { type Tx } from '@/db/client';
import { placeIn } from '@/db/commands/organisation/subject';
import { organisations } from '@/db/schema';
import { grouped } from '@/domain/group';

export type Registered = typeof organisations.$inferSelect;

/** What is compared of a name. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s()·]/g, '');
}

/** The organisations of that side with one of the codes or names; doubles that were merged are left out. */
export async function findHelpers(
  tx: Tx,
  departmentId: number,
  { codes, names }: { readonly codes: readonly string[]; readonly names: readonly string[] },
): Promise<{ byCode: ReadonlyMap<string, Registered>; byName: ReadonlyMap<string, Registered[]> }> {
  const rows = await tx
    .select()
    .from(organisations)
    .where(
      and(
        isNull(organisations.mergedIntoId),
        or(
          inArray(organisations.creditCode, [...codes]),
          and(
            eq(organisations.departmentId, departmentId),
            eq(organisations.kind, 'social-organisation'),
            inArray(organisations.name, [...names]),
          ),
        ),
      ),
    );
  return {
    byCode: new Map(rows.flatMap((row) => (row.creditCode === null ? [] : [[row.creditCode, row]]))),
    byName: grouped(
      rows.filter((row) => row.departmentId === departmentId && row.kind === 'social-organisation'),
      ({ name }) => plainName(name),
    ),
  };
}

/** What can be helped in those counties, by county and name. */
export async function findReceivers(
  tx: Tx,
  regionIds: readonly number[],
): Promise<ReadonlyMap<string, Registered[]>> {
  const rows = await tx
    .select()
    .from(organisations)
    .where(
      and(
        isNull(organisations.mergedIntoId),
        inArray(organisations.kind, ['village', 'social-organisation', 'station']),
        inArray(organisations.regionId, [...regionIds]),
      ),
    );
  return grouped(rows, ({ regionId, name }) => `${regionId} ${plainName(name)}`);
}

/** Where units of a region are put, asked once for each. */
export function places(tx: Tx) {
  const known = new Map<number, ReturnType<typeof placeIn>>();
  return (regionId: number) => {
    const found = known.get(regionId) ?? placeIn(tx, regionId);
    known.set(regionId, found);
    return found;
  };
}
