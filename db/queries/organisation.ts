import 'server-only';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { departments, organisations, regions } from '@/db/schema';
import type { Party } from '@/domain/department';

/** The prefecture of a county, the province of a city. */
export const above = alias(regions, 'above');

/** Organisations with where they are, whatever the kind. */
export function selectOrganisations(tx: Tx) {
  return tx
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      departmentId: organisations.departmentId,
      side: departments.short,
      path: organisations.path,
      creditCode: organisations.creditCode,
      form: organisations.form,
      registrar: organisations.registrar,
      grade: organisations.grade,
      town: organisations.town,
      wasDeepPoverty: organisations.wasDeepPoverty,
      regionId: organisations.regionId,
      regionCode: regions.code,
      region: regions.name,
      /** The prefecture of a county. */
      aboveRegion: sql<string | null>`case when ${regions.level} = 'county' then ${above.name} end`,
      isKeyCounty: regions.isKeyCounty,
      mergedIntoId: organisations.mergedIntoId,
      version: organisations.version,
    })
    .from(organisations)
    .innerJoin(departments, eq(departments.id, organisations.departmentId))
    .innerJoin(regions, eq(regions.id, organisations.regionId))
    .leftJoin(above, eq(above.id, regions.parentId));
}

export type ListedOrganisation = Awaited<ReturnType<typeof selectOrganisations>>[number];

/** An organisation that is kept; null where there is none. */
export async function findKept(tx: Tx, id: number | undefined) {
  if (id === undefined) return null;
  const [found] = await selectOrganisations(tx).where(
    and(eq(organisations.id, id), isNull(organisations.mergedIntoId)),
  );
  return found ?? null;
}

/** Of the sides of a programme, whose register is open to each. */
export function ofParties(parties: readonly Party[]): SQL | undefined {
  return inArray(
    organisations.departmentId,
    parties.map(({ id }) => id),
  );
}
