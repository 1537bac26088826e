import 'server-only';
import { desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reading, type Tx } from '@/db/client';
import { activities, organisations, pairingExits, pairings, regions } from '@/db/schema';
import type { ActivityFilter } from '@/domain/activity-filter';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { ActivityRow, NamedPlace, PairingRow } from '@/domain/ledger-row';
import type { PairingFilter } from '@/domain/pairing-filter';
import { findPage } from './activity-list';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';
import { inStanding, listPairingIds } from './pairing-ends';
import { listed } from './pairing-list';
import { chosen, listProgrammes } from './programme';

/** A record as a ledger holds it, by its 系统编号. */
interface LedgerEntry<Row> {
  readonly id: number;
  readonly values: Row;
}

/** So many are read at once; between, no connection is held. */
const atOnce = 2000;

const prefecture = alias(regions, 'prefecture');

/** A division beside its row, as ledgers name it. */
const placeOf = (region: typeof helperRegion | typeof receiverRegion | typeof prefecture) =>
  sql<NamedPlace>`json_build_object('id', ${region.id}, 'code', ${region.code}, 'name', ${region.name}, 'parentId', ${region.parentId})`;

/** Every activity that the list would show, in its order. */
export async function* walkActivities(
  actor: Actor,
  filter: ActivityFilter,
): AsyncGenerator<LedgerEntry<ActivityRow>> {
  for (let next: ActivityFilter | null = filter; next !== null;) {
    const asked: ActivityFilter = next;
    const { found, rows } = await reading(actor, async (tx, snapshot) => {
      const { id: programmeId } = chosen(await listProgrammes(tx, snapshot), asked.programme);
      const among = await listPairingIds(tx, programmeId, asked);
      const found = await findPage(tx, actor, { programmeId, filter: asked, among }, atOnce);
      return {
        found,
        rows: await activityRows(
          tx,
          found.map(({ id }) => id),
        ),
      };
    });
    yield* rows.map(({ id, ...values }) => ({ id, values }));
    const last = found.at(-1);
    next = found.length === atOnce && last ? { ...filter, after: { on: last.heldOn, id: last.id } } : null;
  }
}

function activityRows(tx: Tx, ids: readonly number[]) {
  return tx
    .select({
      id: activities.id,
      helper: helper.name,
      creditCode: sql<string>`coalesce(${helper.creditCode}, '')`,
      county: placeOf(receiverRegion),
      village: receiver.name,
      heldOn: activities.heldOn,
      kind: activities.kind,
      text: activities.text,
      moneyFen: activities.moneyFen,
      goodsFen: activities.goodsFen,
      beneficiaries: activities.beneficiaries,
    })
    .from(activities)
    .innerJoin(pairings, sql`${pairings.firstId} = ${activities.pairingId} and ${inStanding}`)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .where(inArray(activities.id, [...ids]))
    .orderBy(desc(activities.heldOn), desc(activities.id));
}

/** Every pairing that the list would show, in its order. */
export async function* walkPairings(
  actor: Actor,
  filter: PairingFilter,
  today: PlainDate,
): AsyncGenerator<LedgerEntry<PairingRow>> {
  for (let next: PairingFilter | null = filter; next !== null;) {
    const asked: PairingFilter = next;
    const rows = await reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), asked.programme);
      return pairingRows(tx)
        .where(listed(actor, programme, asked, today))
        .orderBy(desc(pairings.signedOn), desc(pairings.id))
        .limit(atOnce);
    });
    yield* rows.map(({ id, ...values }) => ({ id, values }));
    const last = rows.at(-1);
    next = rows.length === atOnce && last ? { ...filter, after: { on: last.signedOn, id: last.id } } : null;
  }
}

function pairingRows(tx: Tx) {
  return tx
    .select({
      id: pairings.id,
      helper: helper.name,
      creditCode: sql<string>`coalesce(${helper.creditCode}, '')`,
      form: helper.form,
      city: placeOf(helperRegion),
      prefecture: sql<NamedPlace | null>`case when ${receiverRegion.level} = 'county' then ${placeOf(prefecture)} end`,
      county: placeOf(receiverRegion),
      town: receiver.town,
      village: receiver.name,
      wasDeepPoverty: sql<
        boolean | null
      >`case when ${receiver.kind} = 'village' then ${receiver.wasDeepPoverty} end`,
      agreement: pairings.agreement,
      signedOn: pairings.signedOn,
      endsOn: pairings.endsOn,
      ways: pairings.ways,
      project: pairings.project,
      plannedFen: pairings.plannedFen,
    })
    .from(pairings)
    .innerJoin(organisations, eq(organisations.id, pairings.organisationId))
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(helperRegion, eq(helperRegion.id, helper.regionId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .leftJoin(prefecture, eq(prefecture.id, receiverRegion.parentId))
    .leftJoin(pairingExits, eq(pairingExits.pairingId, pairings.firstId));
}
