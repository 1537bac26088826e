import 'server-only';
import { desc, eq, inArray, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { activities, pairings } from '@/db/schema';
import type { ActivityFilter } from '@/domain/activity-filter';
import type { Actor } from '@/domain/actor';
import type { ActivityRow } from '@/domain/ledger-row';
import { findPage } from './activity-list';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { helper, receiver, receiverRegion } from './pairing';
import { inStanding } from './pairing-ends';
import { listPairingIds } from './pairing-ids';
import { namedPlace } from './place';
import { chosen, listProgrammes } from './programme';

/** Every activity that the list would show, in its order. */
export function walkActivities(
  actor: Actor,
  filter: ActivityFilter,
  most = atOnce,
): AsyncGenerator<LedgerEntry<ActivityRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const asked = { ...filter, after };
      const { id: programmeId } = chosen(await listProgrammes(tx, snapshot), asked.programme);
      const among = await listPairingIds(tx, snapshot, programmeId, asked);
      const found = await findPage(tx, actor, { programmeId, filter: asked, among }, most);
      const rows = await activityRows(
        tx,
        found.map(({ id }) => id),
      );
      return {
        entries: rows.map(({ id, ...values }) => ({ id, values })),
        next: keyBehind(found, most, ({ heldOn, id }) => ({ on: heldOn, id })),
      };
    }),
  );
}

function activityRows(tx: Tx, ids: readonly number[]) {
  return tx
    .select({
      id: activities.id,
      helper: helper.name,
      creditCode: sql<string>`coalesce(${helper.creditCode}, '')`,
      county: namedPlace(receiverRegion),
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
