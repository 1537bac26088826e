import 'server-only';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { flows, organisations } from '@/db/schema';
import type { Flow } from '@/domain/flow';
import { keyOf } from '@/domain/flow-source';
import { grouped } from '@/domain/group';

type Like = Pick<Flow, 'stage' | 'amountFen' | 'projectId' | 'trustId' | 'pairingId'>;

/** Of each the entries of the same source, stage and amount with the path of the unit that filed them, official ones last. */
export async function flowsLike(tx: Tx, contents: readonly Like[]) {
  if (contents.length === 0) return [];
  const rows = await tx
    .select({ row: getTableColumns(flows), path: organisations.path })
    .from(flows)
    .innerJoin(organisations, eq(organisations.id, flows.organisationId))
    .where(
      sql`(${flows.source}, ${flows.stage}, ${flows.amountFen}) in (select w.source, w.stage, w.amount from unnest(
        ${sql.param(contents.map(keyOf))}::text[], ${sql.param(contents.map(({ stage }) => stage))}::text[],
        ${sql.param(contents.map(({ amountFen }) => amountFen))}::bigint[]) as w (source, stage, amount))`,
    )
    .orderBy(sql`${flows.state} = 'approved'`, flows.id);
  const alike = (one: Like) => `${keyOf(one)} ${one.stage} ${one.amountFen}`;
  const byKey = grouped(rows, ({ row }) => alike(row));
  return contents.map((content) => byKey.get(alike(content)) ?? []);
}
