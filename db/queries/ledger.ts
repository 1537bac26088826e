import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Metric } from '@/domain/metric';

/** What one fact of a ledger adds to a metric: on which day, how much, and of a share whether it is a hit. */
interface Counted {
  readonly on: SQL;
  /** 1 per fact, or an amount; of a share 1 where the fact is a hit and 0 where it is not. */
  readonly amount: SQL;
  readonly from: SQL;
  /** The programme that the fact belongs to. */
  readonly programme: SQL;
}

const ofMeeting = sql`m.programme_id`;
const signed = sql`m.held_on is not null and m.id in (select signed_meetings())`;

/** Visits that both sides have confirmed, each on its first day. */
function visitsWhere(which: SQL): Counted {
  return {
    on: sql`v.starts_on`,
    amount: sql`1`,
    from: sql`visits v join departments d on d.id = v.from_id where v.state = 'confirmed' and not v.is_superseded and ${which}`,
    programme: sql`v.programme_id`,
  };
}

/**
 * How ledgers count, by metric: facts that both sides stand by, each on its day. A share is of its facts: closed ones
 * among the resolutions that fall due.
 */
const counted: Partial<Record<Metric, Counted>> = {
  'meetings.held': {
    on: sql`m.held_on`,
    amount: sql`1`,
    from: sql`meetings m where ${signed}`,
    programme: ofMeeting,
  },
  'resolutions.decided': {
    on: sql`m.held_on`,
    amount: sql`1`,
    from: sql`resolutions r join meetings m on m.id = r.meeting_id where ${signed}`,
    programme: ofMeeting,
  },
  'resolutions.closed-share': {
    on: sql`r.due_on`,
    amount: sql`case when r.closed_on is null then 0 else 1 end`,
    from: sql`resolutions r join meetings m on m.id = r.meeting_id where ${signed} and r.due_on is not null`,
    programme: ofMeeting,
  },
  'visits.gd-gz': visitsWhere(sql`d.code = 'gd'`),
  'visits.gz-gd': visitsWhere(sql`d.code = 'gz'`),
  'visits.led-by-head': visitsWhere(sql`v.rank = 'head'`),
};

/** Where in the year a day lies, as periods are called: 2025, 2025-Q3, 2025-09. */
const periodOf = (day: SQL, frequency: SQL) => sql`case ${frequency} when 'year' then to_char(${day}, 'YYYY')
  when 'quarter' then to_char(${day}, 'YYYY"-Q"Q') else to_char(${day}, 'YYYY-MM') end`;

/**
 * The figures that ledgers give for some years, `indicator_id, period, slot, value, numerator, denominator, occurred_on`
 * as rows: one per event, one per period otherwise, 0 where nothing happened. A period that was reported by hand before
 * its ledger stood keeps that figure.
 */
export function ledgerFigures(programmeId: number, years: readonly number[]): SQL {
  const facts = sql.join(
    Object.entries(counted).map(
      ([metric, { on, amount, from, programme }]) =>
        sql`select ${metric}::text as metric, ${on} as day, ${amount} as amount from ${from} and ${programme} = ${programmeId}`,
    ),
    sql` union all `,
  );
  const within = sql`extract(year from day) = any(${sql.param([...years])})`;
  const days = sql`select make_date(y, mo, 1) as day from unnest(${sql.param([...years])}::int[]) y, generate_series(1, 12) mo`;
  return sql`(with facts as (select metric, day, amount from (${facts}) f where ${within}),
    asked as (select i.id, i.metric, i.frequency, i.aggregation from indicators i
      where i.programme_id = ${programmeId} and i.source = 'ledger'),
    events as (select a.id, ${periodOf(sql`f.day`, sql`a.frequency`)} as period, f.amount as value, null::bigint as hits,
        null::bigint as base, f.day as occurred_on
      from asked a join facts f on f.metric = a.metric where a.aggregation in ('exists', 'at-least-once')),
    periods as (select distinct a.id, a.metric, a.frequency, a.aggregation, ${periodOf(sql`d.day`, sql`a.frequency`)} as period
      from asked a, (${days}) d where a.aggregation not in ('exists', 'at-least-once')),
    sums as (select p.id, p.period, p.aggregation, coalesce(sum(f.amount), 0) as amount, count(f.metric) as facts
      from periods p left join facts f on f.metric = p.metric and ${periodOf(sql`f.day`, sql`p.frequency`)} = p.period
      group by p.id, p.period, p.aggregation),
    figures as (select * from events union all
      select id, period, case when aggregation <> 'ratio' then amount end, case when aggregation = 'ratio' then amount end,
        case when aggregation = 'ratio' then facts end, null from sums)
    select g.id as indicator_id, g.period, 0 as slot, g.value::numeric(15,4) as value, g.hits::numeric(15,4) as numerator,
      g.base::numeric(15,4) as denominator, g.occurred_on
    from figures g where not exists (select from readings r where r.indicator_id = g.id and r.period = g.period
      and r.state = 'confirmed'))`;
}
