import 'server-only';
import { and, eq, ilike, isNull, like, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pairings } from '@/db/schema';
import type { PlaceList } from '@/domain/organisation-filter';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';
import { onList, partOf, within } from './place';

interface Places {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly list?: PlaceList | undefined;
}

/** Helped from there, there, and on that list; for a query that joins both ends with their regions. */
export function betweenPlaces({ from, to, list }: Places): SQL | undefined {
  return and(
    from === undefined ? undefined : within(helperRegion, from),
    to === undefined ? undefined : within(receiverRegion, to),
    list === undefined ? undefined : onList(list, receiver, receiverRegion),
  );
}

/** One end is called so, by part of its name, by the county that is helped, or by initials. */
export function namesEnd(word: string): SQL | undefined {
  const part = partOf(word);
  const isLatin = /^[0-9A-Za-z]+$/.test(word);
  const initials = `%${word.toLowerCase()}%`;
  return or(
    ilike(helper.name, part),
    ilike(receiver.name, part),
    like(receiverRegion.name, part),
    isLatin ? like(helper.initials, initials) : undefined,
    isLatin ? like(receiver.initials, initials) : undefined,
  );
}

/** The pairing as both sides stand by it. */
export const inOfficial = and(eq(pairings.state, 'confirmed'), eq(pairings.isSuperseded, false));

/** The pairing as it stands: what both sides stand by, and where they do not yet, its first revision. One row for each. */
export const inStanding = and(
  eq(pairings.isSuperseded, false),
  or(eq(pairings.state, 'confirmed'), isNull(pairings.originId)),
);

/** The pairings of which activities are asked for, as ids of their first revisions; null where all are. */
export async function listPairingIds(
  tx: Tx,
  programmeId: number,
  {
    who,
    pairing,
    ...places
  }: Places & {
    readonly who?: string | undefined;
    readonly pairing?: number | undefined;
  },
): Promise<number[] | null> {
  const where = and(
    pairing === undefined ? undefined : eq(pairings.firstId, pairing),
    betweenPlaces(places),
    who === undefined ? undefined : and(...who.split(/\s+/).map(namesEnd)),
  );
  if (where === undefined) return null;
  const rows = await tx
    .select({ id: pairings.firstId })
    .from(pairings)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(helperRegion, eq(helperRegion.id, helper.regionId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .where(and(eq(pairings.programmeId, programmeId), inStanding, where));
  return rows.map(({ id }) => id);
}
