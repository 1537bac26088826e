import 'server-only';
import { and, eq, ilike, isNull, like, or, type SQL } from 'drizzle-orm';
import { pairings } from '@/db/schema';
import type { PlaceList } from '@/domain/organisation-filter';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';
import { onList, partOf, within } from './place';

export interface Places {
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
