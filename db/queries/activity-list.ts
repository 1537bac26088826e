import 'server-only';
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { activities, organisations, pairings } from '@/db/schema';
import { type ActivityFilter, daysAsked, keyBefore, summedOver, wordsOf } from '@/domain/activity-filter';
import { type Actor, has } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { yearsShown } from '@/domain/as-of';
import { type ActivitiesAsked, activityLedger } from './activity';
import { findSaying } from './activity-search';
import { sumActivities, sumPairingYears } from './activity-total';
import { helper, receiver, receiverRegion } from './pairing';
import { inStanding, listPairingIds } from './pairing-ends';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';
import { lacking } from './evidence-need';
import { factScope } from './scope';

const pageSize = 50;

/** The activities that the person may see, a page of them by key, and what the official ones of the year come to. */
export function readActivities(actor: Actor, filter: ActivityFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const [helping, helped] = programme.parties;
    const placesOf = (party: typeof helping) => listRegions(tx, snapshot, party ? [party] : []);
    const { isTooShort } = wordsOf(filter.q);
    const among = await listPairingIds(tx, programme.id, filter);
    const summed = summedOver(filter, today);
    const asked = { programmeId: programme.id, filter, among };
    const [found, ofHelping, ofHelped, totals] = await together([
      findPage(tx, actor, asked, pageSize + 1),
      placesOf(helping),
      placesOf(helped),
      sumActivities(tx, programme.id, summed),
    ]);
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    return {
      programme,
      years: yearsShown(programme, today),
      places: { helping: ofHelping, helped: ofHelped },
      totals: { ...totals, year: summed.year },
      /** What the totals are of. */
      summed,
      lines: await listLines(
        tx,
        page.map(({ id }) => id),
      ),
      next: found.length > pageSize && last ? { on: last.heldOn, id: last.id } : null,
      isTooShort,
      mayEnter: has(actor, 'staff'),
    };
  });
}

/** The next ids in the order of the list, newest first, with its words or without. */
export function findPage(tx: Tx, actor: Actor, asked: ActivitiesAsked, most: number) {
  const { words } = wordsOf(asked.filter.q);
  return words.length === 0
    ? listPage(tx, actor, asked, most)
    : findSaying(tx, actor, { ...asked, words, most });
}

function listPage(tx: Tx, actor: Actor, { programmeId, filter, among }: ActivitiesAsked, most: number) {
  return tx
    .select({ id: activities.id, heldOn: activities.heldOn })
    .from(activities)
    .innerJoin(organisations, eq(organisations.id, activities.organisationId))
    .where(
      and(
        eq(activities.programmeId, programmeId),
        eq(activities.isSuperseded, false),
        factScope(activityLedger, actor),
        filter.kind === undefined ? undefined : eq(activities.kind, filter.kind),
        filter.state === undefined ? undefined : eq(activities.state, filter.state),
        lacking(filter.lacks, activityLedger, programmeId),
        among === null ? undefined : sql`${activities.pairingId} = any(${sql.param([...among])}::bigint[])`,
        inDays(filter),
      ),
    )
    .orderBy(desc(activities.heldOn), desc(activities.id))
    .limit(most);
}

/** Both bounds as one comparison of rows: a bound on the day alone makes the planner take another index. */
function inDays(filter: ActivityFilter): SQL | undefined {
  const place = sql`(${activities.heldOn}, ${activities.id})`;
  const [from] = daysAsked(filter) ?? [];
  const before = keyBefore(filter);
  return and(
    from === undefined ? undefined : sql`${place} >= (${from}::date, 0::bigint)`,
    before === null ? undefined : sql`${place} < (${before.on}::date, ${before.id}::bigint)`,
  );
}

/** Activities with both ends of their pairing, in the order of the list. */
async function listLines(tx: Tx, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: activities.id,
      state: activities.state,
      revision: activities.revision,
      heldOn: activities.heldOn,
      kind: activities.kind,
      text: activities.text,
      moneyFen: activities.moneyFen,
      goodsFen: activities.goodsFen,
      beneficiaries: activities.beneficiaries,
      pairingId: pairings.id,
      helper: helper.name,
      receiver: receiver.name,
      receiverPlace: receiverRegion.name,
    })
    .from(activities)
    .innerJoin(pairings, and(eq(pairings.firstId, activities.pairingId), inStanding))
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .where(inArray(activities.id, [...ids]))
    .orderBy(desc(activities.heldOn), desc(activities.id));
}

/** How many of a pairing's activities its own page shows. */
const few = 5;

/** The last activities of a pairing that the person may see, and what the official ones come to by year. */
export async function readOfPairing(
  tx: Tx,
  actor: Actor,
  pairing: { readonly programmeId: number; readonly firstId: number },
) {
  const { programmeId, firstId } = pairing;
  const page = await listPage(tx, actor, { programmeId, filter: {}, among: [firstId] }, few);
  return {
    lines: await listLines(
      tx,
      page.map(({ id }) => id),
    ),
    years: await sumPairingYears(tx, firstId),
  };
}
