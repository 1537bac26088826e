import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Activity } from '@/domain/activity';
import type { Span } from '@/domain/span';
import type { Candidate } from './kind';

type Found = Omit<Candidate<Activity>, 'id' | 'content'> & { readonly id: string } & Pick<
    Activity,
    'heldOn' | 'kind' | 'text' | 'beneficiaries'
  > & { readonly pairingId: string; readonly moneyFen: string | null; readonly goodsFen: string | null };

/**
 * The activities of each pairing in a stretch of days, official ones last. One look-up for each stretch: what this
 * transaction has written itself no statistics know, and the planner would read it all.
 */
export async function activitiesOf(
  tx: Tx,
  asked: readonly { readonly pairingId: number; readonly span: Span }[],
): Promise<Candidate<Activity>[]> {
  const { rows } = await tx.execute<Found & Record<string, unknown>>(sql`
    select a.id, a.version, a.department_id as "departmentId", o.path as "organisationPath", a.state,
      a.pairing_id as "pairingId", a.held_on::text as "heldOn", a.kind, a.text, a.money_fen as "moneyFen",
      a.goods_fen as "goodsFen", a.beneficiaries
    from unnest(${sql.param(asked.map(({ pairingId }) => pairingId))}::bigint[],
        ${sql.param(asked.map(({ span: [from] }) => from))}::date[],
        ${sql.param(asked.map(({ span: [, to] }) => to))}::date[]) as w (pairing_id, first_day, last_day)
      cross join lateral (select * from activities a where a.pairing_id = w.pairing_id
        and a.held_on between w.first_day and w.last_day and not a.is_superseded offset 0) a
      join organisations o on o.id = a.organisation_id
    order by a.state = 'confirmed', a.id`);
  return rows.map((row) => {
    const { id, version, departmentId, organisationPath, state, heldOn, kind, text, beneficiaries } = row;
    const money = { moneyFen: fenOf(row.moneyFen), goodsFen: fenOf(row.goodsFen) };
    const content = { pairingId: Number(row.pairingId), heldOn, kind, text, ...money, beneficiaries };
    return { id: Number(id), version, departmentId, organisationPath, state, content };
  });
}

function fenOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
