import 'server-only';
import { sql } from 'drizzle-orm';
import type { Metric } from '@/domain/metric';
import { asked } from './asked';
import { periodsAsked, slotsAsked } from './ledger-period';

/** What trusts come to at the end of a period, in 万元 as indicators of money count; columns of `sums`. */
const levels = [
  ['trusts.in-force', sql`m.in_force`],
  ['trusts.size', sql`m.size_fen / 1000000.0`],
  // Nobody's report is no balance, and no trust has none left.
  ['trusts.balance', sql`case when m.in_force = 0 then 0 else m.balance_fen / 1000000.0 end`],
] as const satisfies readonly (readonly [Metric, unknown])[];
const metrics = sql.join(
  levels.map(([metric]) => sql`${metric}`),
  sql`, `,
);
const told = sql.join(
  levels.map(([metric, value]) => sql`(${metric}::text, ${value})`),
  sql`, `,
);

/**
 * `id, slot, period, value, numerator, denominator` of some years, for the indicators that are counted of trusts: of each side those
 * that it filed, in force on the period's last day (`trustStanding` in domain/trust-life.ts), with the balance last reported by then.
 */
export const trustFigures = sql`(with asked as (${slotsAsked(metrics)}),
    periods as (${periodsAsked}),
    sums as (select f.frequency, f.period, p.department_id as side, count(t.first_id) as in_force,
        coalesce(sum(t.size_fen + coalesce(a.fen, 0)), 0) as size_fen, sum(c.balance_fen) as balance_fen
      from periods f join parties p on p.programme_id = ${asked.programmeId}
        left join trusts t on t.programme_id = p.programme_id and t.department_id = p.department_id and t.state = 'confirmed'
          and not t.is_superseded and t.filed_on <= f.ends and coalesce(t.ends_on >= f.ends, true)
          and not exists (select from trust_events e where e.trust_id = t.first_id and e.struck_on is null
            and e.kind in ('terminated', 'liquidated') and e.happened_on <= f.ends)
        left join lateral (select sum(e.amount_fen) as fen from trust_events e where e.trust_id = t.first_id
          and e.struck_on is null and e.kind = 'added' and e.happened_on <= f.ends) a on true
        left join lateral (select c.balance_fen from trust_counts c where c.trust_id = t.first_id and c.counted_on <= f.ends
          order by c.counted_on desc, c.id desc limit 1) c on true
      group by f.frequency, f.period, p.department_id),
    told as (select m.frequency, m.period, m.side, v.* from sums m, lateral (values ${told}) v (metric, value)
      where v.value is not null)
    select a.id, a.slot, t.period, sum(t.value) as value, null::numeric as numerator, null::numeric as denominator
    from asked a join told t on t.metric = a.metric and t.frequency = a.frequency and (a.reporter <> 'each' or t.side = a.slot)
    group by a.id, a.slot, t.period)`;
