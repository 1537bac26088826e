import { and, asc, eq, isNull, like } from 'drizzle-orm';
import { asOwner } from '@/db/owner';
import { departments, organisations, programmes, regions } from '@/db/schema';

/** Of whom and where the projects and trusts of the demo world are. */
export interface Place {
  readonly ownerUrl: string;
  readonly programme: string;
  /** Social organisations of each side, in the order of the register. */
  readonly gd: readonly number[];
  readonly gz: readonly number[];
  /** Divisions of the province that is helped, by code. */
  readonly regions: ReadonlyMap<string, number>;
}

export function findPlace(ownerUrl: string): Promise<Place> {
  return asOwner(ownerUrl, async (tx) => {
    const [programme] = await tx.select({ slug: programmes.slug }).from(programmes).orderBy(programmes.id);
    const found = await tx
      .select({ id: organisations.id, side: departments.code })
      .from(organisations)
      .innerJoin(departments, eq(departments.id, organisations.departmentId))
      .where(and(eq(organisations.kind, 'social-organisation'), isNull(organisations.mergedIntoId)))
      .orderBy(asc(organisations.id));
    const places = await tx
      .select({ id: regions.id, code: regions.code })
      .from(regions)
      .where(like(regions.code, '52%'));
    const ofSide = (code: string) => found.filter(({ side }) => side === code).map(({ id }) => id);
    return {
      ownerUrl,
      programme: programme?.slug ?? '',
      ...{ gd: ofSide('gd'), gz: ofSide('gz') },
      regions: new Map(places.map(({ code, id }) => [code, id])),
    };
  });
}
