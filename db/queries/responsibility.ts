import 'server-only';
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { departments, organisations, responsibilities } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';

/** Who answers for each measure on the day, by side, and since when. */
export function readResponsibilities(tx: Tx, measureIds: readonly number[], date: PlainDate) {
  return tx
    .select({
      measureId: responsibilities.measureId,
      side: departments.short,
      name: organisations.name,
      fromOn: responsibilities.fromOn,
    })
    .from(responsibilities)
    .innerJoin(organisations, eq(organisations.id, responsibilities.organisationId))
    .innerJoin(departments, eq(departments.id, organisations.departmentId))
    .where(
      and(
        inArray(responsibilities.measureId, [0, ...measureIds]),
        lte(responsibilities.fromOn, date),
        or(isNull(responsibilities.untilOn), gte(responsibilities.untilOn, date)),
      ),
    )
    .orderBy(asc(departments.id));
}
