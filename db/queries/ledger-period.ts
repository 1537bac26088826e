import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { asked } from './asked';

/** Where in the year a day lies, as periods are called: 2025, 2025-Q3, 2025-09. */
export function periodOf(day: SQL, frequency: SQL): SQL {
  return sql`case ${frequency} when 'year' then to_char(${day}, 'YYYY')
    when 'quarter' then to_char(${day}, 'YYYY"-Q"Q') else to_char(${day}, 'YYYY-MM') end`;
}

/**
 * `id, metric, frequency, aggregation, reporter, slot`: the indicators that count one of the metrics, once for each place
 * that they fill: of every party, of the one department, or 0 for what is shared.
 */
export function slotsAsked(metrics: SQL): SQL {
  return sql`select i.id, i.metric, i.frequency, i.aggregation, i.reporter, s.slot from indicators i cross join lateral (
      select 0 as slot where i.reporter = 'shared' union all select i.by_department_id where i.reporter = 'one'
      union all select p.department_id from parties p where i.reporter = 'each' and p.programme_id = i.programme_id) s
    where i.programme_id = ${asked.programmeId} and i.source = 'ledger' and i.metric in (${metrics})`;
}

/**
 * `frequency, period, begins, starts, ends`: every period of the years that are asked about in which the indicators of
 * `asked` are counted; `begins` is where its year does.
 */
export const periodsAsked = sql`select frequency, ${periodOf(sql`starts`, sql`frequency`)} as period,
    date_trunc('year', starts)::date as begins, starts::date, (starts + case frequency when 'year' then interval '1 year'
      when 'quarter' then interval '3 months' else interval '1 month' end - interval '1 day')::date as ends
  from (select distinct frequency from asked) f cross join unnest(${asked.years}) y
    cross join lateral (select make_date(y, mo, 1)::timestamp as starts from generate_series(1, 12, case frequency
      when 'year' then 12 when 'quarter' then 3 else 1 end) mo) d`;
