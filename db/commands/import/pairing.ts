import 'server-only';
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { pairingKind } from '@/db/commands/pairing';
import { organisations, pairings } from '@/db/schema';
import type { PairingRow } from '@/domain/ledger-row';
import type { Pairing } from '@/domain/pairing';
import { grouped } from '@/domain/group';
import {
  byId,
  type Candidate,
  candidateOf,
  type GivenRow,
  type ImportKind,
  type ImportPlace,
  type Understood,
  type Unregistered,
} from './kind';
import { helperOf, receiverOf } from './pairing-end';
import { findHelpers, findReceivers, places } from './register';

type Given = GivenRow<PairingRow>;

export const pairingImport: ImportKind<PairingRow, Pairing> = {
  fact: pairingKind,
  column: 'village',
  understand,
  candidates,
  isSame: (one, other) => one.helperId === other.helperId && one.receiverId === other.receiverId,
};

async function understand(
  place: ImportPlace,
  rows: readonly Given[],
  unregistered: Unregistered,
): Promise<Understood<Pairing>[]> {
  const { tx, parties } = place;
  const helpers = await findHelpers(tx, parties[0] ?? 0, {
    codes: rows.map(({ values }) => values.creditCode).filter(Boolean),
    names: rows.map(({ values }) => values.helper),
  });
  const receivers = await findReceivers(tx, [...new Set(rows.map(({ values }) => values.county.id))]);
  const placeOf = places(tx);
  const understood: Understood<Pairing>[] = [];
  for (const row of rows) {
    const { helper: helperName, county, village } = row.values;
    const label = `${helperName}—${county.name}${village}`;
    const helper = await helperOf(place, row, helpers, unregistered, placeOf);
    const receiver = await receiverOf(place, row, receivers, unregistered, placeOf);
    const { agreement, signedOn, endsOn, ways, project, plannedFen } = row.values;
    const content = { agreement, signedOn, endsOn, ways, project, plannedFen };
    const columns = ['agreement', 'signedOn', 'endsOn', 'ways', 'project', 'plannedFen'] as const;
    const given = columns.filter((key) => row.given.has(key));
    if ('fault' in helper || 'fault' in receiver) {
      const faults = [helper, receiver].flatMap((who) => ('fault' in who ? [who.fault] : []));
      understood.push(
        row.id === null
          ? { label, faults }
          : {
              ...{ label, given, told: [byId(row, 'village', row.id)] },
              content: { ...content, helperId: 0, receiverId: 0 },
            },
      );
      continue;
    }
    understood.push({
      label,
      content: { ...content, helperId: helper.id, receiverId: receiver.id },
      given: ['helperId', 'receiverId', ...given],
      told: [helper, receiver].flatMap(({ told }) => (told ? [told] : [])),
    });
  }
  return understood;
}

async function candidates(
  { tx, programmeId }: ImportPlace,
  contents: readonly Pairing[],
): Promise<Candidate<Pairing>[][]> {
  const helperIds = [...new Set(contents.map(({ helperId }) => helperId))].filter((id) => id > 0);
  const rows =
    helperIds.length === 0
      ? []
      : await tx
          .select({ row: getTableColumns(pairings), path: organisations.path })
          .from(pairings)
          .innerJoin(organisations, eq(organisations.id, pairings.organisationId))
          .where(
            and(
              eq(pairings.programmeId, programmeId),
              eq(pairings.isSuperseded, false),
              inArray(pairings.helperId, helperIds),
            ),
          )
          .orderBy(sql`${pairings.state} = 'confirmed'`, pairings.id);
  const byHelper = grouped(rows, ({ row }) => `${row.helperId}`);
  return contents.map((content) =>
    (byHelper.get(`${content.helperId}`) ?? [])
      .map((one) => candidateOf(pairingKind, one))
      // Of several agreements of the same two, the one that was signed on the day is meant.
      .sort(
        (one, other) =>
          Number(other.content.signedOn === content.signedOn) -
          Number(one.content.signedOn === content.signedOn),
      ),
  );
}
