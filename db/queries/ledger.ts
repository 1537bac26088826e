import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Metric } from '@/domain/metric';
import { asked } from './asked';
import { periodOf, slotsAsked } from './ledger-period';
import { stationFigures } from './ledger-station';
import { trainingLedgers } from './ledger-training';
import { trustFigures } from './ledger-trust';

/** What a fact of a ledger adds to a metric: on which day, how much, and of a share how much of what. */
interface Counted {
  /** Which of the ledger's facts; all where absent. */
  readonly of?: SQL;
  readonly on: SQL;
  /** 1 per fact, or an amount; of a share the part, 1 where the fact is a hit and 0 where it is not. */
  readonly amount: SQL;
  /** Of a share the whole; 1 per fact where absent. */
  readonly base?: SQL;
  /** The department whose figure it is, where each has its own. */
  readonly slot?: SQL;
  /** What is counted once however often it occurs. */
  readonly thing?: SQL;
}

/** A ledger is read once, whatever is counted of it. */
export interface Ledger {
  readonly from: SQL;
  /** Which facts both sides stand by. */
  readonly where: SQL;
  /** The programme that a fact belongs to. */
  readonly programme: SQL;
  readonly metrics: Partial<Record<Metric, Counted | readonly Counted[]>>;
}

const one = sql`1`;
/** Indicators of money count in 万元. */
const inWan = sql`m.amount_fen / 1000000.0`;
const signed = sql`m.held_on is not null and m.id in (select id from signed)`;

/** A share is of its facts: closed ones among the resolutions that fall due. A visit counts on its first day. */
const smallLedgers: readonly Ledger[] = [
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
  {
    // What official entries come to by month: goods are valued, and no payment.
    from: sql`flow_months m`,
    where: sql`m.form = 'money'`,
    programme: sql`m.programme_id`,
    metrics: {
      'flows.paid': { of: sql`m.stage = 'paid'`, on: sql`m.month`, amount: inWan },
      'flows.received': { of: sql`m.stage = 'received'`, on: sql`m.month`, amount: inWan },
    },
  },
];

/** `metric, slot, day, amount, base, thing`: every fact once for each metric that counts it. */
function factsOf({ from, where, programme, metrics }: Ledger): SQL {
  const counted = Object.entries(metrics).flatMap(([metric, ways]) =>
    [ways]
      .flat()
      .map(
        ({ of = sql`true`, on, amount, base = one, slot = sql`null::int`, thing = sql`null::text` }) =>
          sql`(${metric}::text, ${of}, ${slot}, ${on}, ${amount}, ${base}, ${thing})`,
      ),
  );
  return sql`select c.metric, c.slot, c.day, c.amount, c.base, c.thing from ${from}
    cross join lateral (values ${sql.join(counted, sql`, `)}) c (metric, is_counted, slot, day, amount, base, thing)
    where ${where} and ${programme} = ${asked.programmeId} and c.is_counted`;
}

const within = sql`extract(year from day) = any(${asked.years})`;
const days = sql`select make_date(y, mo, 1) as day from unnest(${asked.years}) y, generate_series(1, 12) mo`;
const fallsOn = periodOf(sql`f.day`, sql`p.frequency`);

/**
 * The figures that ledgers give for some years, `indicator_id, period, slot, value, numerator, denominator, occurred_on`
 * as rows: one per event, one per period otherwise, 0 where nothing happened. `more` adds figures that are counted in
 * another way: `id, slot, period, value, numerator, denominator`.
 */
function figuresOf(ledgers: readonly Ledger[], more: readonly SQL[]): SQL {
  const facts = sql.join(ledgers.map(factsOf), sql` union all `);
  const counted = sql.join(
    [...new Set(ledgers.flatMap(({ metrics }) => Object.keys(metrics)))].map((metric) => sql`${metric}`),
    sql`, `,
  );
  return sql`(with signed as materialized (select id from signed_meetings() id),
    facts as (select metric, slot, day, amount, base, thing from (${facts}) f where ${within}),
    asked as (${slotsAsked(counted)}),
    events as (select a.id, a.slot, ${periodOf(sql`f.day`, sql`a.frequency`)} as period, f.amount as value, null::numeric as hits,
        null::numeric as base, f.day as occurred_on
      from asked a join facts f on f.metric = a.metric and (a.reporter <> 'each' or f.slot = a.slot)
      where a.aggregation in ('exists', 'at-least-once')),
    periods as (select distinct a.*, ${periodOf(sql`d.day`, sql`a.frequency`)} as period
      from asked a, (${days}) d where a.aggregation not in ('exists', 'at-least-once')),
    sums as (select p.id, p.slot, p.period, p.aggregation, coalesce(sum(f.amount), 0) as amount, coalesce(sum(f.base), 0) as base,
        count(distinct f.thing) as things
      from periods p left join facts f on f.metric = p.metric and (p.reporter <> 'each' or f.slot = p.slot)
        and case p.aggregation when 'distinct' then left(p.period, 4) = to_char(f.day, 'YYYY') and ${fallsOn} <= p.period
          else ${fallsOn} = p.period end
      group by p.id, p.slot, p.period, p.aggregation),
    figures as (select * from events union all
      select id, slot, period, case aggregation when 'ratio' then null when 'distinct' then things else amount end,
        case when aggregation = 'ratio' then amount end, case when aggregation = 'ratio' then base end, null from sums
      ${sql.join(more.map((one) => sql` union all select s.*, null from ${one} s`))})
    select g.id as indicator_id, g.period, g.slot, g.value::numeric(15,4) as value, g.hits::numeric(15,4) as numerator,
      g.base::numeric(15,4) as denominator, g.occurred_on from figures g)`;
}

/** Of the ledgers that a glance goes through: meetings, resolutions, visits, and the monthly sums of money. */
export const smallFigures = figuresOf(smallLedgers, []);

/** Of those that take longer, kept for as long as their ledgers are not written (ledger-mark.ts). */
export const trainingStationAndTrustFigures = figuresOf(trainingLedgers, [stationFigures, trustFigures]);
