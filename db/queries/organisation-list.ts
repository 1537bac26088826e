import 'server-only';
import { reading, together } from '@/db/client';
import { type Actor, has } from '@/domain/actor';
import type { OrganisationFilter } from '@/domain/organisation-filter';
import { searchOrganisations } from './organisation-search';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';

const pageSize = 50;

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
