import 'server-only';
import { reading, type Tx } from '@/db/client';
import { type Actor, has } from '@/domain/actor';
import type { Programme } from '@/domain/facts';
import type { Trust } from '@/domain/trust';
import type { TrusteeAsked } from '@/domain/trust-filter';
import { findKept } from './organisation';
import { searchOrganisations } from './organisation-search';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';
import { trusteeOf } from './trust';

/** How many are listed to choose from. */
const most = 20;

/** The trustee as far as an address chooses it, and who may be meant while it is being looked for, of the side where one is given. */
async function search(
  tx: Tx,
  { parties }: Programme,
  { trustee, trusteeQ: q }: TrusteeAsked,
  side: string | undefined,
) {
  const found = await findKept(tx, trustee);
  if (found || !q) return { chosen: found, matches: [], isCut: false };
  const matches = await searchOrganisations(tx, parties, { q, side }, most + 1);
  return { chosen: null, matches: matches.slice(0, most), isCut: matches.length > most };
}

/** Who holds a trust, what an address wants instead, and what a form sends of it; of doubles what is kept. */
export async function findTrustee(tx: Tx, programme: Programme, content: Trust, asked: TrusteeAsked) {
  const known = await trusteeOf(tx, content);
  const now = await findKept(tx, known?.mergedIntoId ?? content.trusteeId);
  const found = await search(tx, programme, asked, undefined);
  return {
    ...found,
    now: now?.name ?? '',
    sent: { trusteeId: found.chosen?.id ?? now?.id ?? content.trusteeId },
  };
}

/** The same for a new trust, which is held by somebody of the own side. */
export function readTrustee(actor: Actor, asked: TrusteeAsked) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const [, helped] = programme.parties;
    const own = programme.parties.find(({ id }) => id === actor.departmentId);
    return {
      programme,
      ...(await search(tx, programme, asked, own?.code)),
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      mayEnter: has(actor, 'staff'),
    };
  });
}
