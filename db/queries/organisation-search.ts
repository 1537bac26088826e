import 'server-only';
import { and, asc, eq, gt, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organisations, regions } from '@/db/schema';
import type { Party } from '@/domain/department';
import type { OrganisationFilter } from '@/domain/organisation-filter';
import { ofParties, selectOrganisations } from './organisation';
import { asFiltered } from './organisation-filter';

/** The first so many organisations that a filter finds, in the order of division codes. */
export function searchOrganisations(
  tx: Tx,
  parties: readonly Party[],
  filter: OrganisationFilter,
  most: number,
) {
  return selectOrganisations(tx)
    .where(and(ofParties(parties), asFiltered(filter, parties), after(filter)))
    .orderBy(asc(regions.code), asc(organisations.id))
    .limit(most);
}

/** Behind the last line of the page before, in the order of the list. */
function after({ after: key }: OrganisationFilter): SQL | undefined {
  if (key === undefined) return undefined;
  return or(gt(regions.code, key.on), and(eq(regions.code, key.on), gt(organisations.id, key.id)));
}
