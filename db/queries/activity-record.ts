import 'server-only';
import { and, asc, desc, eq, inArray, like, or, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { pairingExits, pairings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { activityLedger } from './activity';
import { findFact } from './fact-record';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';
import { inOfficial, inStanding, namesEnd } from './pairing-ends';
import { chosen, listProgrammes } from './programme';

/** One activity with its pairing and what both sides say of it; null out of scope. */
export function findActivity(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const record = await findFact(
      tx,
      activityLedger,
      actor,
      id,
      (programmeId) => programmes.find((one) => one.id === programmeId)?.parties ?? [],
    );
    if (!record) return null;
    const [pairing] = await selectPairings(tx).where(
      and(eq(pairings.firstId, record.content.pairingId), inStanding),
    );
    return { ...record, pairing: pairing ?? null };
  });
}

export type ActivityRecord = NonNullable<Awaited<ReturnType<typeof findActivity>>>;

/** Pairings with both ends, as they are offered to log an activity of. */
function selectPairings(tx: Tx) {
  return tx
    .select({
      /** Where its page is. */
      id: pairings.id,
      firstId: pairings.firstId,
      helper: helper.name,
      receiver: receiver.name,
      receiverPlace: receiverRegion.name,
      signedOn: pairings.signedOn,
      endsOn: pairings.endsOn,
      exitedOn: pairingExits.exitedOn,
    })
    .from(pairings)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(helperRegion, eq(helperRegion.id, helper.regionId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .leftJoin(pairingExits, eq(pairingExits.pairingId, pairings.firstId));
}

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
