import 'server-only';
import { and, eq, ilike, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import { organisations, regionNames, regions } from '@/db/schema';
import { tidyCreditCode } from '@/domain/credit-code';
import type { Party } from '@/domain/department';
import { registeredKinds } from '@/domain/organisation';
import type { OrganisationFilter } from '@/domain/organisation-filter';
import { above } from './organisation';
import { onList, partOf, within } from './place';

/** What a filter asks of an organisation; one that went into another is never meant. */
export function asFiltered(
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
