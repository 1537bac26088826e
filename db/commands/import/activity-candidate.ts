import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { activities, organisations } from '@/db/schema';
import type { Span } from '@/domain/span';

interface Asked {
  readonly pairingId: number;
  readonly span: Span;
}

/** The activities of each pairing in a stretch of days with the path of the unit that filed them, official ones last. */
export async function activitiesOf(tx: Tx, asked: readonly Asked[]) {
  const ids = await idsOf(tx, asked);
  if (ids.length === 0) return [];
  return tx
    .select({ row: activities, path: organisations.path })
    .from(activities)
    .innerJoin(organisations, eq(organisations.id, activities.organisationId))
    .where(sql`${activities.id} = any(${sql.param(ids)}::bigint[])`)
    .orderBy(sql`${activities.state} = 'confirmed'`, activities.id);
}

/** One look-up for each: what this transaction has written itself no statistics know, and the planner would read it all. */
async function idsOf(tx: Tx, asked: readonly Asked[]): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select a.id from unnest(${sql.param(asked.map(({ pairingId }) => pairingId))}::bigint[],
        ${sql.param(asked.map(({ span: [from] }) => from))}::date[],
        ${sql.param(asked.map(({ span: [, to] }) => to))}::date[]) as w (pairing_id, first_day, last_day)
      cross join lateral (select id from activities a where a.pairing_id = w.pairing_id
        and a.held_on between w.first_day and w.last_day and not a.is_superseded offset 0) a`);
  return rows.map(({ id }) => Number(id));
}
