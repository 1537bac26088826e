import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Metric } from '@/domain/metric';
import { asked } from './asked';
import { periodOf } from './ledger-period';

/** What a fact of a ledger adds to a metric: on which day, how much, and of a share whether it is a hit. */
interface Counted {
  /** Which of the ledger's facts; all where absent. */
  readonly of?: SQL;
  readonly on: SQL;
  /** 1 per fact, or an amount; of a share 1 where the fact is a hit and 0 where it is not. */
  readonly amount: SQL;
}

/** A ledger is read once, whatever is counted of it. */
interface Ledger {
  readonly from: SQL;
  /** Which facts both sides stand by. */
  readonly where: SQL;
  /** The programme that a fact belongs to. */
  readonly programme: SQL;
  readonly metrics: Partial<Record<Metric, Counted>>;
}

const one = sql`1`;
const signed = sql`m.held_on is not null and m.id in (select id from signed)`;

/** A share is of its facts: closed ones among the resolutions that fall due. A visit counts on its first day. */
const ledgers: readonly Ledger[] = [
  {
    from: sql`meetings m`,
    where: signed,
    programme: sql`m.programme_id`,
    metrics: { 'meetings.held': { on: sql`m.held_on`, amount: one } },
  },
  {
    from: sql`resolutions r join meetings m on m.id = r.meeting_id`,
    where: signed,
    programme: sql`m.programme_id`,
    metrics: {
      'resolutions.decided': { on: sql`m.held_on`, amount: one },
      'resolutions.closed-share': {
        of: sql`r.due_on is not null`,
        on: sql`r.due_on`,
        amount: sql`case when r.closed_on is null then 0 else 1 end`,
      },
    },
  },
  {
    from: sql`visits v join departments d on d.id = v.from_id`,
    where: sql`v.state = 'confirmed' and not v.is_superseded`,
    programme: sql`v.programme_id`,
    metrics: {
      'visits.gd-gz': { of: sql`d.code = 'gd'`, on: sql`v.starts_on`, amount: one },
      'visits.gz-gd': { of: sql`d.code = 'gz'`, on: sql`v.starts_on`, amount: one },
      'visits.led-by-head': { of: sql`v.rank = 'head'`, on: sql`v.starts_on`, amount: one },
    },
  },
];

/** `metric, day, amount`: every fact once for each metric that counts it. */
function factsOf({ from, where, programme, metrics }: Ledger): SQL {
  const counted = Object.entries(metrics).map(
    ([metric, { of = sql`true`, on, amount }]) => sql`(${metric}::text, ${of}, ${on}, ${amount})`,
  );
  return sql`select c.metric, c.day, c.amount
    from ${from} cross join lateral (values ${sql.join(counted, sql`, `)}) c (metric, is_counted, day, amount)
    where ${where} and ${programme} = ${asked.programmeId} and c.is_counted`;
}

const facts = sql.join(ledgers.map(factsOf), sql` union all `);
const counted = sql.join(
  ledgers.flatMap(({ metrics }) => Object.keys(metrics).map((metric) => sql`${metric}`)),
  sql`, `,
);
const within = sql`extract(year from day) = any(${asked.years})`;
const days = sql`select make_date(y, mo, 1) as day from unnest(${asked.years}) y, generate_series(1, 12) mo`;

/**
 * The figures that ledgers give for some years, `indicator_id, period, slot, value, numerator, denominator, occurred_on`
 * as rows: one per event, one per period otherwise, 0 where nothing happened. A period that was reported by hand before
 * its ledger stood keeps that figure.
 */
export const ledgerFigures = sql`(with signed as materialized (select id from signed_meetings() id),
    facts as (select metric, day, amount from (${facts}) f where ${within}),
    asked as (select i.id, i.metric, i.frequency, i.aggregation from indicators i
      where i.programme_id = ${asked.programmeId} and i.source = 'ledger' and i.metric in (${counted})),
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
