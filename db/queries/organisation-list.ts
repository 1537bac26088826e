import 'server-only';
import { and, asc, eq, gt, ilike, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { organisations, regionNames, regions } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { tidyCreditCode } from '@/domain/credit-code';
import type { Party } from '@/domain/department';
import { registeredKinds } from '@/domain/organisation';
import type { OrganisationFilter } from '@/domain/organisation-filter';
import { above, ofParties, selectOrganisations } from './organisation';
import { onList, partOf, within } from './place';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';

const pageSize = 50;

/** The first so many organisations that a filter finds, in the order of division codes. */
export function searchOrganisations(
  tx: Tx,
  parties: readonly Party[],
  filter: OrganisationFilter,
  most: number,
) {
  return selectOrganisations(tx)
    .where(and(ofParties(parties), which(filter, parties), after(filter)))
    .orderBy(asc(regions.code), asc(organisations.id))
    .limit(most);
}

/** The register of a programme's sides as the filter asks, a page of it by key in the order of division codes. */
export function readOrganisations(actor: Actor, filter: OrganisationFilter) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const [found, places] = await together([
      searchOrganisations(tx, programme.parties, filter, pageSize + 1),
      listRegions(tx, snapshot, programme.parties),
    ]);
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      programme,
      places,
      lines,
      next: found.length > pageSize && last ? { on: last.regionCode, id: last.id } : null,
      mayEnter: has(actor, 'staff'),
    };
  });
}

function which(
  { kind, side, region, list, q }: OrganisationFilter,
  parties: readonly Party[],
): SQL | undefined {
  return and(
    isNull(organisations.mergedIntoId),
    kind === undefined ? inArray(organisations.kind, [...registeredKinds]) : eq(organisations.kind, kind),
    side === undefined
      ? undefined
      : eq(organisations.departmentId, parties.find(({ code }) => code === side)?.id ?? 0),
    region === undefined ? undefined : within(regions, region),
    list === undefined ? undefined : onList(list, organisations, regions),
    q === undefined ? undefined : and(...q.split(/\s+/).map(says)),
  );
}

/** A word that the person types: part of a name, town or place (former names too), of a code, or of initials. */
function says(word: string): SQL | undefined {
  const part = partOf(word);
  const tidy = tidyCreditCode(word);
  const isLatin = /^[0-9A-Za-z]+$/.test(tidy);
  return or(
    ilike(organisations.name, part),
    isLatin ? like(organisations.initials, `%${tidy.toLowerCase()}%`) : undefined,
    isLatin ? like(organisations.creditCode, `%${tidy}%`) : undefined,
    like(organisations.town, part),
    like(regions.name, part),
    like(above.name, part),
    sql`exists (select from ${regionNames} where ${regionNames.regionId} = ${regions.id}
      and ${like(regionNames.formerName, part)})`,
  );
}

/** Behind the last line of the page before, in the order of the list. */
function after({ after: key }: OrganisationFilter): SQL | undefined {
  if (key === undefined) return undefined;
  return or(gt(regions.code, key.on), and(eq(regions.code, key.on), gt(organisations.id, key.id)));
}
