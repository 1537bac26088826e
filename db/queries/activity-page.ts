import 'server-only';
import { and, desc, eq, type SQLWrapper, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { prepared } from '@/db/prepared';
import { activities, organisations, pairings } from '@/db/schema';
import { keyBefore } from '@/domain/activity-filter';
import { daysAsked } from '@/domain/days-asked';
import type { Actor } from '@/domain/actor';
import { type Role, roles } from '@/domain/role';
import { type ActivitiesAsked, activityLedger } from './activity';
import { lacking } from './evidence-need';
import { helper, receiver, receiverRegion } from './pairing';
import { inStanding } from './pairing-ends';
import { anyEyes, eyesOf, factsInSight } from './scope';

const at = sql.placeholder;
/** Both bounds as one comparison of rows: a bound on the day alone makes the planner take another index. */
const key = sql`(${activities.heldOn}, ${activities.id})`;

const conditions = {
  kind: eq(activities.kind, at('kind')),
  state: eq(activities.state, at('state')),
  lacks: lacking('evidence', activityLedger, sql`${at('programmeId')}`),
  among: sql`${activities.pairingId} = any(${at('among')}::bigint[])`,
  from: sql`${key} >= (${at('from')}::date, 0::bigint)`,
  before: sql`${key} < (${at('beforeOn')}::date, ${at('beforeId')}::bigint)`,
};

/** What is looked for, and who looks. */
type Shape = readonly (keyof typeof conditions | Role)[];

/** The next activities in the order of the list, newest first. */
function next(tx: Tx, shape: Shape) {
  const seeing = roles.filter((role) => shape.includes(role));
  return tx
    .select({ id: activities.id, heldOn: activities.heldOn })
    .from(activities)
    .innerJoin(organisations, eq(organisations.id, activities.organisationId))
    .where(
      and(
        eq(activities.programmeId, at('programmeId')),
        eq(activities.isSuperseded, false),
        factsInSight(activityLedger, seeing, anyEyes),
        ...Object.entries(conditions).flatMap(([name, condition]) =>
          shape.some((one) => one === name) ? condition : [],
        ),
      ),
    )
    .orderBy(desc(activities.heldOn), desc(activities.id));
}

/** Activities with both ends of their pairing, in the order of the list. */
function lines(tx: Tx, ids: SQLWrapper) {
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
    .where(sql`${activities.id} = any(${ids})`)
    .orderBy(desc(activities.heldOn), desc(activities.id));
}

/** Which pairings are asked for decides the plan: PostgreSQL makes it anew where it gets no name to keep one under. */
const idsAsked = prepared('activity-ids', (tx, shape: Shape, name) =>
  next(tx, shape)
    .limit(at('most'))
    .prepare(shape.includes('among') ? '' : name),
);

/** How many is part of the statement: of a number in a place PostgreSQL expects a tenth of the ledger, and keeps no plan. */
const pageAsked = prepared('activities', (tx, [most, ...shape]: readonly [`${number}`, ...Shape], name) => {
  const found = next(tx, shape).as('found');
  return lines(tx, sql`array(select id from ${found} limit ${sql.raw(most)})`).prepare(name); // A number, and ours.
});

const linesAsked = prepared('activity-lines', (tx, _: readonly [], name) =>
  lines(tx, sql`${at('ids')}::bigint[]`).prepare(name),
);

/** In which shape it is asked, and the values that go in its places. */
function asking(actor: Actor, { programmeId, filter, among }: ActivitiesAsked, most: number) {
  const [from] = daysAsked(filter) ?? [];
  const before = keyBefore(filter);
  const wanted = { kind: filter.kind, state: filter.state, lacks: filter.lacks, among, from, before };
  const asked = Object.entries(wanted).flatMap(([name, value]) => ((value ?? null) === null ? [] : name));
  return {
    shape: [...actor.roles, ...(asked as (keyof typeof conditions)[])],
    values: {
      ...{ ...eyesOf(actor), ...wanted, programmeId, most },
      ...{ among: among && [...among], beforeOn: before?.on, beforeId: before?.id },
    },
  };
}

/** The places of the next activities, without words. */
export function listPlaces(tx: Tx, actor: Actor, asked: ActivitiesAsked, most: number) {
  const { shape, values } = asking(actor, asked, most);
  return idsAsked(tx, shape).execute(values);
}

/** The next activities as the list shows them, without words. */
export async function listLines(tx: Tx, actor: Actor, asked: ActivitiesAsked, most: number) {
  const { shape, values } = asking(actor, asked, most);
  if (!shape.includes('among')) return pageAsked(tx, [`${most}`, ...shape]).execute(values);
  return linesOf(tx, await idsAsked(tx, shape).execute(values));
}

/** These activities as the list shows them. */
export function linesOf(tx: Tx, places: readonly { readonly id: number }[]) {
  return linesAsked(tx, []).execute({ ids: places.map(({ id }) => id) });
}
