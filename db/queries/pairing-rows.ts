import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reading, type Tx } from '@/db/client';
import { organisations, pairingExits, pairings, regions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { NamedPlace, PairingRow } from '@/domain/ledger-row';
import type { PairingFilter } from '@/domain/pairing-filter';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';
import { listed } from './pairing-list';
import { namedPlace } from './place';
import { chosen, listProgrammes } from './programme';

const prefecture = alias(regions, 'prefecture');

/** Every pairing that the list would show, in its order. */
export function walkPairings(
  actor: Actor,
  filter: PairingFilter,
  today: PlainDate,
  most = atOnce,
): AsyncGenerator<LedgerEntry<PairingRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const rows = await pairingRows(tx)
        .where(listed(actor, programme, { ...filter, after }, today))
        .orderBy(desc(pairings.signedOn), desc(pairings.id))
        .limit(most);
      return {
        entries: rows.map(({ id, ...values }) => ({ id, values })),
        next: keyBehind(rows, most, ({ signedOn, id }) => ({ on: signedOn, id })),
      };
    }),
  );
}

function pairingRows(tx: Tx) {
  return tx
    .select({
      id: pairings.id,
      helper: helper.name,
      creditCode: sql<string>`coalesce(${helper.creditCode}, '')`,
      form: helper.form,
      city: namedPlace(helperRegion),
      prefecture: sql<NamedPlace | null>`case when ${receiverRegion.level} = 'county' then ${namedPlace(prefecture)} end`,
      county: namedPlace(receiverRegion),
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
