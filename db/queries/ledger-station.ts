import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Metric } from '@/domain/metric';
import { asked } from './asked';
import { periodsAsked, slotsAsked } from './ledger-period';

/**
 * `first_id, place, staff, certified, volunteers`: the official stations that stand on a day, with what was last counted of
 * them by then. A double in the register is what it was merged into, and one place is one station.
 */
export function standingStations(programmeId: SQL, on: SQL): SQL {
  return sql`(select distinct on (coalesce(o.merged_into_id, o.id)) s.first_id, coalesce(o.merged_into_id, o.id) as place,
      c.staff, c.certified, c.volunteers
    from stations s join organisations o on o.id = s.station_id left join lateral (select c.staff, c.certified, c.volunteers
      from station_counts c where c.station_id = s.first_id and c.counted_on <= ${on}
      order by c.counted_on desc, c.id desc limit 1) c on true
    where s.programme_id = ${programmeId} and s.state = 'confirmed' and not s.is_superseded and s.built_on <= ${on}
      and coalesce(s.closed_on > ${on}, true)
    order by coalesce(o.merged_into_id, o.id), s.built_on desc, s.id desc)`;
}

/** What was counted of official stations in a time: of each quarter the last word. */
const counted = sql`(select distinct on (c.station_id, c.counted_on) c.counted_on, c.services
  from station_counts c join stations s on s.first_id = c.station_id and s.state = 'confirmed' and not s.is_superseded
  where s.programme_id = ${asked.programmeId} order by c.station_id, c.counted_on, c.id desc)`;

const supervised = sql`(select v.department_id, v.supervised_on
  from station_supervisions v join stations s on s.first_id = v.station_id and s.state = 'confirmed' and not s.is_superseded
  where s.programme_id = ${asked.programmeId} and v.struck_on is null)`;

/** What stands at the end of each period: value, part, whole. */
const levels: Partial<Record<Metric, SQL>> = {
  'stations.built': sql`built, null, null`,
  'stations.staff': sql`staff, null, null`,
  'stations.certified-share': sql`null, certified, staff`,
  'stations.volunteers': sql`volunteers, null, null`,
};
const services: Metric = 'stations.services';
const supervisions: Metric = 'stations.supervisions';
const listed = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
const metrics = listed([...Object.keys(levels), services, supervisions].map((metric) => sql`${metric}`));
const levelsTold = listed(
  Object.entries(levels).map(([metric, figures]) => sql`(${metric}::text, ${figures})`),
);

/**
 * `id, slot, period, value, numerator, denominator` of some years, for the indicators that are counted of stations. A
 * supervision is of the side that sent people, all else of the stations' side.
 */
export const stationFigures = sql`(with asked as (${slotsAsked(metrics)}),
    periods as (${periodsAsked}),
    standing as (select f.frequency, f.period, count(t.place) as built, coalesce(sum(t.staff), 0) as staff,
        coalesce(sum(t.certified), 0) as certified, coalesce(sum(t.volunteers), 0) as volunteers
      from periods f left join lateral ${standingStations(asked.programmeId, sql`f.ends`)} t on true group by f.frequency, f.period),
    told as (select s.frequency, s.period, null::int as side, v.*
      from standing s, lateral (values ${levelsTold}) v (metric, value, numerator, denominator)
      union all select f.frequency, f.period, null, ${services}, coalesce(sum(c.services), 0), null, null
        from periods f left join ${counted} c on c.counted_on between f.starts and f.ends group by f.frequency, f.period
      union all select f.frequency, f.period, p.department_id, ${supervisions}, count(v.supervised_on), null, null
        from periods f join parties p on p.programme_id = ${asked.programmeId}
          left join ${supervised} v on v.department_id = p.department_id and v.supervised_on between f.starts and f.ends
        group by f.frequency, f.period, p.department_id)
    select a.id, a.slot, t.period, sum(t.value) as value, sum(t.numerator) as numerator, sum(t.denominator) as denominator
    from asked a join told t on t.metric = a.metric and t.frequency = a.frequency and (a.reporter <> 'each' or t.side = a.slot)
    group by a.id, a.slot, t.period)`;
