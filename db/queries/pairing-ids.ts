import 'server-only';
import { and, eq, like, type SQL, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { prepared } from '@/db/prepared';
import { pairings } from '@/db/schema';
import { helper, helperRegion, receiver, receiverRegion } from './pairing';
import { inStanding, namesEnd, type Places } from './pairing-ends';
import { below, onList } from './place';

const at = sql.placeholder;

/** What pairings are asked for, apart from names. */
const conditions = {
  pairing: eq(pairings.firstId, at('pairing')),
  from: like(helperRegion.code, at('from')),
  to: like(receiverRegion.code, at('to')),
  'key-county': onList('key-county', receiver, receiverRegion),
  'deep-poverty': onList('deep-poverty', receiver, receiverRegion),
  'li-cong-rong': onList('li-cong-rong', receiver, receiverRegion),
};

/** As one value, because to map it row by row takes longer than to read it. */
function ids(tx: Tx, where: SQL | undefined) {
  return tx
    .select({ all: sql<number[] | null>`json_agg(${pairings.firstId})` })
    .from(pairings)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(helperRegion, eq(helperRegion.id, helper.regionId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .innerJoin(receiverRegion, eq(receiverRegion.id, receiver.regionId))
    .where(and(eq(pairings.programmeId, at('programmeId')), inStanding, where));
}

const idsAsked = prepared('pairing-ids', (tx, shape: readonly (keyof typeof conditions)[], name) =>
  ids(tx, and(...shape.map((one) => conditions[one]))).prepare(name),
);

interface Asked extends Places {
  readonly who?: string | undefined;
  readonly pairing?: number | undefined;
}

const kept = held<readonly number[]>(32);

/**
 * The pairings of which activities are asked for, as ids of their first revisions; null where all are. Every page of a list
 * asks for the same.
 */
export async function listPairingIds(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  programmeId: number,
  { pairing, from, to, list, who }: Asked,
): Promise<readonly number[] | null> {
  const asked = { pairing, from, to, list, who };
  if (Object.values(asked).every((one) => one === undefined)) return null;
  return kept(snapshot, [programmeId, asked], () => find(tx, programmeId, asked));
}

async function find(tx: Tx, programmeId: number, asked: Asked): Promise<readonly number[]> {
  const { pairing, from, to, list, who } = asked;
  const places = (['pairing', 'from', 'to'] as const).filter((name) => asked[name] !== undefined);
  const shape = list === undefined ? places : [...places, list];
  const named = who?.split(/\s+/).map(namesEnd) ?? [];
  const query =
    named.length === 0
      ? idsAsked(tx, shape)
      : ids(tx, and(...shape.map((one) => conditions[one]), ...named)).prepare('');
  const [found] = await query.execute({
    programmeId,
    pairing,
    from: from && below(from),
    to: to && below(to),
  });
  return found?.all ?? [];
}
