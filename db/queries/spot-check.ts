import 'server-only';
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, departments, pairings, spotCheckPairings, spotChecks } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { AwarenessAnswer } from '@/domain/awareness';
import type { PlainDate } from '@/domain/calendar';
import { permits } from '@/domain/policy';
import { type DrawResult, drawResult } from '@/domain/spot-check';
import { helper, receiver, receiverRegion } from './pairing';
import { inOfficial } from './pairing-ends';
import { chosen, listProgrammes } from './programme';

const pageSize = 20;

function selectChecks(tx: Tx) {
  return tx
    .select({
      id: spotChecks.id,
      drawnOn: spotChecks.drawnOn,
      seed: spotChecks.seed,
      wanted: spotChecks.wanted,
      population: spotChecks.population,
      side: departments.short,
      by: accounts.name,
    })
    .from(spotChecks)
    .innerJoin(departments, eq(departments.id, spotChecks.departmentId))
    .innerJoin(accounts, eq(accounts.id, spotChecks.drawnBy));
}

/** The last answer of a drawn pairing since the draw; who was not reached has not answered. */
const answered = sql<AwarenessAnswer | null>`(select a.answer from pairing_asks a where a.pairing_id = spot_check_pairings.pairing_id
  and a.asked_on >= spot_checks.drawn_on and a.answer <> 'unreached' order by a.asked_on desc, a.id desc limit 1)`;

/** What each of the draws has come to, by its id. */
async function resultsOf(tx: Tx, checkIds: readonly number[]): Promise<(id: number) => DrawResult> {
  const rows = await tx
    .select({ checkId: spotCheckPairings.checkId, answer: answered })
    .from(spotCheckPairings)
    .innerJoin(spotChecks, eq(spotChecks.id, spotCheckPairings.checkId))
    .where(inArray(spotCheckPairings.checkId, [...checkIds]));
  return (id) => drawResult(rows.filter(({ checkId }) => checkId === id).map(({ answer }) => answer));
}

/** The draws, the last first, each with what it has come to. */
export function readSpotChecks(actor: Actor, before: number | undefined) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const found = await selectChecks(tx)
      .where(
        and(
          eq(spotChecks.programmeId, programme.id),
          before === undefined ? undefined : lt(spotChecks.id, before),
        ),
      )
      .orderBy(desc(spotChecks.id))
      .limit(pageSize + 1);
    const page = found.slice(0, pageSize);
    const resultOf = await resultsOf(
      tx,
      page.map(({ id }) => id),
    );
    const checks = page.map((check) => ({ ...check, ...resultOf(check.id) }));
    return {
      programme,
      checks,
      next: found.length > pageSize ? (checks.at(-1)?.id ?? null) : null,
      mayDraw: permits('spot-check.draw', actor, { parties: programme.parties.map(({ id }) => id) }),
    };
  });
}

/** One draw with its pairings in the order in which they were drawn; null where there is none. */
export function findSpotCheck(actor: Actor, id: number) {
  return reading(actor, async (tx) => {
    const [check] = await selectChecks(tx).where(eq(spotChecks.id, id));
    if (!check) return null;
    const lines = await tx
      .select({
        place: spotCheckPairings.place,
        firstId: spotCheckPairings.pairingId,
        pairingId: pairings.id,
        helper: helper.name,
        receiver: receiver.name,
        receiverPlace: receiverRegion.name,
        answer: answered,
        askedOn: sql<PlainDate | null>`(select a.asked_on::text from pairing_asks a
          where a.pairing_id = spot_check_pairings.pairing_id and a.asked_on >= spot_checks.drawn_on
          order by a.asked_on desc, a.id desc limit 1)`,
      })
      .from(spotCheckPairings)
      .innerJoin(spotChecks, eq(spotChecks.id, spotCheckPairings.checkId))
      .innerJoin(pairings, and(eq(pairings.firstId, spotCheckPairings.pairingId), inOfficial))
      .innerJoin(helper, eq(helper.id, pairings.helperId))
      .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
      .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
      .where(eq(spotCheckPairings.checkId, id))
      .orderBy(spotCheckPairings.place);
    return { ...check, lines, result: drawResult(lines.map(({ answer }) => answer)) };
  });
}
