import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Metric } from '@/domain/metric';
import { asked } from './asked';
import { periodsAsked } from './ledger-period';
import { isActive } from './pairing-force';

/** What a metric is of a period: a value, or a share of two counts. */
type Figure = { readonly value: SQL } | { readonly numerator: SQL; readonly denominator: SQL };

/**
 * What pairings and their activities come to by the end of each period. A pairing runs from its signing to its end or its
 * exit; `stands` is that it runs on the last day of the period, without it on some day since the year began.
 */
const metrics: Partial<Record<Metric, Figure>> = {
  'pairings.organisation-pairs': {
    value: sql`count(*) filter (where stands and official and kind = 'social-organisation')`,
  },
  'pairings.organisations': {
    value: sql`count(distinct helper_id) filter (where official and kind = 'social-organisation')
      + count(distinct receiver_id) filter (where official and kind = 'social-organisation')`,
  },
  'pairings.village-pairs': { value: sql`count(*) filter (where stands and official and kind = 'village')` },
  'pairings.villages': {
    value: sql`count(distinct receiver_id) filter (where official and kind = 'village' and was_deep_poverty)`,
  },
  'pairings.key-counties': {
    value: sql`count(distinct region_id) filter (where official and is_key_county)`,
  },
  'stations.paired': {
    value: sql`count(distinct receiver_id) filter (where stands and official and kind = 'station')`,
  },
  'pairings.active-share': {
    numerator: sql`count(*) filter (where stands and official and kind = 'village'
      and ${isActive(sql`f.ends - ${asked.sleepingDays} + 1`, sql`f.ends`)})`,
    denominator: sql`count(*) filter (where stands and official and kind = 'village')`,
  },
  'pairings.confirmed-share': {
    numerator: sql`count(*) filter (where stands and official and kind = 'village')`,
    denominator: sql`count(*) filter (where stands and kind = 'village')`,
  },
};

/** In 万元, as indicators of money count. */
const sums: Partial<Record<Metric, SQL>> = {
  'activities.money': sql`money_fen / 1000000`,
  'activities.goods': sql`goods_fen / 1000000`,
  'activities.beneficiaries': sql`beneficiaries`,
};

/** `name, value, numerator, denominator` of each metric, from the columns that hold them. */
const columns = Object.entries(metrics).map(([metric, figure], at) => {
  const column = (part: string) => sql.identifier(`${part}${at}`);
  return 'value' in figure
    ? {
        counted: sql`${figure.value} as ${column('v')}`,
        told: sql`(${metric}::text, ${column('v')}, null, null)`,
      }
    : {
        counted: sql`${figure.numerator} as ${column('n')}, ${figure.denominator} as ${column('d')}`,
        told: sql`(${metric}::text, null, ${column('n')}, ${column('d')})`,
      };
});
const summed = Object.entries(sums).map(([metric, value]) => sql`(${metric}::text, coalesce(${value}, 0))`);
const counted = [...Object.keys(metrics), ...Object.keys(sums)];
const listed = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);

/**
 * `indicator_id, period, slot, value, numerator, denominator, occurred_on` of some years, for the indicators that these
 * ledgers count.
 */
export const pairingFigures = sql`(with asked as (select i.id, i.metric, i.frequency from indicators i
      where i.programme_id = ${asked.programmeId} and i.source = 'ledger' and i.metric in (${listed(counted.map((one) => sql`${one}`))})),
    periods as (${periodsAsked}),
    runs as materialized (select p.first_id, p.helper_id, p.receiver_id, r.kind, r.region_id,
        r.was_deep_poverty, g.is_key_county, p.state = 'confirmed' as official, p.signed_on,
        least(p.ends_on, x.exited_on - 1) as until
      from pairings p join organisations r on r.id = p.receiver_id join regions g on g.id = r.region_id
        left join pairing_exits x on x.pairing_id = p.first_id
      where p.programme_id = ${asked.programmeId} and not p.is_superseded and p.state in ('approved', 'disputed', 'confirmed')
        and (p.revision = 1 or p.state = 'confirmed')),
    of_pairings as (select f.frequency, f.period, ${listed(columns.map((one) => one.counted))}
      from periods f left join runs p on p.signed_on <= f.ends and coalesce(p.until >= f.begins, true)
        cross join lateral (select coalesce(p.until >= f.ends, true) as stands) s
      group by f.frequency, f.period),
    of_activities as (select f.frequency, f.period, sum(money_fen) as money_fen, sum(goods_fen) as goods_fen,
        sum(beneficiaries) as beneficiaries
      from periods f left join activity_months t on t.programme_id = ${asked.programmeId} and t.month between f.starts and f.ends
      group by f.frequency, f.period),
    told as (select frequency, period, v.* from of_pairings, lateral (values ${listed(columns.map((one) => one.told))})
        v (metric, value, numerator, denominator)
      union all select frequency, period, v.metric, v.value, null, null from of_activities,
        lateral (values ${listed(summed)}) v (metric, value))
    select a.id as indicator_id, t.period, 0 as slot, t.value::numeric(15,4) as value, t.numerator::numeric(15,4) as numerator,
      t.denominator::numeric(15,4) as denominator, null::date as occurred_on
    from asked a join told t on t.metric = a.metric and t.frequency = a.frequency)`;
