import 'server-only';
import { and, asc, desc, eq, inArray, like, or, sql } from 'drizzle-orm';
import { reading } from '@/db/client';
import { pairingExits, pairings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { selectPairings } from './activity-pairing';
import { helper, receiver } from './pairing';
import { inOfficial, namesEnd } from './pairing-ends';
import { chosen, listProgrammes } from './programme';

/** How many are listed to choose from. */
const most = 10;

/** The pairing of a new activity once it is chosen, and else those of the person's unit that may be meant. */
export function readActivityPairings(
  actor: Actor,
  asked: { readonly pairing?: number | undefined; readonly who?: string | undefined },
  today: PlainDate,
) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const unit = `${actor.organisationPath}%`;
    const own = and(
      eq(pairings.programmeId, programme.id),
      inOfficial,
      or(like(helper.path, unit), like(receiver.path, unit)),
    );
    const [found] =
      asked.pairing === undefined
        ? []
        : await selectPairings(tx).where(and(own, inArray(pairings.firstId, [asked.pairing])));
    if (found) return { programme, chosen: found, matches: [], isCut: false };
    const running = or(sql`${pairingExits.exitedOn} is null`, sql`${pairingExits.exitedOn} > ${today}`);
    const matches = await selectPairings(tx)
      .where(and(own, running, ...(asked.who ?? '').split(/\s+/).filter(Boolean).map(namesEnd)))
      .orderBy(desc(pairings.signedOn), asc(pairings.id))
      .limit(most + 1);
    return { programme, chosen: null, matches: matches.slice(0, most), isCut: matches.length > most };
  });
}
