import 'server-only';
import { inArray } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { Programme } from '@/domain/facts';
import type { Project } from '@/domain/project';
import type { ProjectEndsAsked } from '@/domain/project-filter';
import { findKept, selectOrganisations } from './organisation';
import { searchOrganisations } from './organisation-search';
import { chosen, listProgrammes } from './programme';
import type { endsOf } from './project';
import { listRegions } from './region';

/** How many are listed to choose from. */
const most = 20;

type End = Awaited<ReturnType<typeof findKept>>;

/**
 * The two organisations of a project as far as an address chooses them, and who may be meant where one is being looked for: of
 * the side that the other of the two is not of.
 */
async function search(
  tx: Tx,
  { parties }: Programme,
  asked: ProjectEndsAsked,
  now: { readonly lead: End; readonly partner: End },
) {
  const [lead, partner] = [await findKept(tx, asked.lead), await findKept(tx, asked.partner)];
  const end = async (found: End, q: string | undefined, other: End) => {
    if (found || !q) return { chosen: found, matches: [], isCut: false };
    const across = parties.find(({ id }) => other !== null && id !== other.departmentId);
    const matches = await searchOrganisations(tx, parties, { q, side: across?.code }, most + 1);
    return { chosen: null, matches: matches.slice(0, most), isCut: matches.length > most };
  };
  return {
    lead: await end(lead, asked.leadQ, partner ?? now.partner),
    partner: await end(partner, asked.partnerQ, lead ?? now.lead),
  };
}

/** Who leads a project and works with it, what an address wants instead, and what a form sends of both; of doubles what is kept. */
export async function findEnds(
  tx: Tx,
  programme: Programme,
  { leadId, partnerId }: Project,
  { ends, asked }: { readonly ends: Awaited<ReturnType<typeof endsOf>>; readonly asked: ProjectEndsAsked },
) {
  const kept = (id: number | null) => ends.find((end) => end.id === id)?.mergedIntoId ?? id;
  const ids = [kept(leadId), kept(partnerId)];
  const found = await selectOrganisations(tx).where(
    inArray(
      organisations.id,
      ids.filter((id) => id !== null),
    ),
  );
  const [nowLead = null, nowPartner = null] = ids.map((id) => found.find((end) => end.id === id));
  const { lead, partner } = await search(tx, programme, asked, { lead: nowLead, partner: nowPartner });
  return {
    lead: { ...lead, now: nowLead?.name ?? '' },
    partner: { ...partner, now: nowPartner?.name ?? '' },
    sent: {
      leadId: lead.chosen?.id ?? ids[0] ?? leadId,
      partnerId: partner.chosen?.id ?? ids[1] ?? '',
    },
  };
}

/** The same for a new project. */
export function readProjectEnds(actor: Actor, asked: ProjectEndsAsked) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const [, helped] = programme.parties;
    return {
      programme,
      ...(await search(tx, programme, asked, { lead: null, partner: null })),
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      mayEnter: has(actor, 'staff'),
    };
  });
}
