import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { Programme } from '@/domain/facts';
import type { Project } from '@/domain/project';
import type { ProjectEndsAsked } from '@/domain/project-filter';
import { selectOrganisations } from './organisation';
import { searchOrganisations } from './organisation-search';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';

/** How many are listed to choose from. */
const most = 20;

/** An organisation that is kept; null where there is none. */
async function findKept(tx: Tx, id: number | undefined) {
  if (id === undefined) return null;
  const [found] = await selectOrganisations(tx).where(
    and(eq(organisations.id, id), isNull(organisations.mergedIntoId)),
  );
  return found ?? null;
}
type End = Awaited<ReturnType<typeof findKept>>;

/** The organisations of a project, of a double what it was merged into. */
async function endsNow(tx: Tx, { leadId, partnerId }: Project): Promise<{ lead: End; partner: End }> {
  const kept = async (id: number | null) => {
    const into = sql`(select coalesce(o.merged_into_id, o.id) from organisations o where o.id = ${id})`;
    const [found] = id === null ? [] : await selectOrganisations(tx).where(eq(organisations.id, into));
    return found ?? null;
  };
  return { lead: await kept(leadId), partner: await kept(partnerId) };
}

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

/** Who leads a project and works with it, what an address wants instead, and what a form sends of both. */
export async function findEnds(tx: Tx, programme: Programme, content: Project, asked: ProjectEndsAsked) {
  const now = await endsNow(tx, content);
  const { lead, partner } = await search(tx, programme, asked, now);
  return {
    lead: { ...lead, now: now.lead?.name ?? '' },
    partner: { ...partner, now: now.partner?.name ?? '' },
    sent: {
      leadId: lead.chosen?.id ?? now.lead?.id ?? content.leadId,
      partnerId: partner.chosen?.id ?? now.partner?.id ?? '',
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
