import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { OrganisationRow } from '@/domain/ledger-row';
import { gradeText } from '@/domain/organisation';
import type { OrganisationFilter } from '@/domain/organisation-filter';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import type { ListedOrganisation } from './organisation';
import { searchOrganisations } from './organisation-search';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';

/** Every organisation that the list would show, in its order. */
export function walkOrganisations(
  actor: Actor,
  filter: OrganisationFilter,
  most = atOnce,
): AsyncGenerator<LedgerEntry<OrganisationRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const { parties } = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const found = await searchOrganisations(tx, parties, { ...filter, after }, most);
      const [regions, doubles] = await together([
        listRegions(tx, snapshot, parties),
        doublesOf(
          tx,
          found.map(({ id }) => id),
        ),
      ]);
      const formerNames = new Map(regions.map((region) => [region.id, region.formerNames]));
      return {
        entries: found.map((line) => ({
          id: line.id,
          values: {
            ...rowOf(line),
            formerRegions: formerNames.get(line.regionId)?.join('、') ?? '',
            doubles: doubles.get(line.id) ?? '',
          },
        })),
        next: keyBehind(found, most, ({ regionCode, id }) => ({ on: regionCode, id })),
      };
    }),
  );
}

function rowOf(line: ListedOrganisation): Omit<OrganisationRow, 'formerRegions' | 'doubles'> {
  return {
    ...line,
    creditCode: line.creditCode ?? '',
    prefecture: line.aboveRegion,
    grade: line.kind === 'social-organisation' ? gradeText(line.grade) : '',
    isKeyCounty: line.kind === 'bureau' ? null : line.isKeyCounty,
    wasDeepPoverty: line.kind === 'village' ? line.wasDeepPoverty : null,
  };
}

/** The names of what was merged into each. */
async function doublesOf(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number | null, string>> {
  const rows = await tx
    .select({
      id: organisations.mergedIntoId,
      names: sql<string>`string_agg(${organisations.name}, '、' order by ${organisations.id})`,
    })
    .from(organisations)
    .where(inArray(organisations.mergedIntoId, [...ids]))
    .groupBy(organisations.mergedIntoId);
  return new Map(rows.map(({ id, names }) => [id, names]));
}
