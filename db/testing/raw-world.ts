import type { PlainDate } from '@/domain/calendar';
import type { IndicatorYear, OfficialReading } from '@/domain/official-reading';
import { parsePeriod } from '@/domain/period';
import type { TestDatabase } from './database';
import { rawLedger } from './raw-ledger';
import { rawMoney } from './raw-money';
import { rawPairings } from './raw-pairings';
import { rawProjects } from './raw-projects';
import { rawStations } from './raw-stations';
import { rawTrainings } from './raw-trainings';
import { rawTrusts } from './raw-trusts';

type Indicator = Omit<IndicatorYear, 'year' | 'sides' | 'first' | 'target' | 'readings'> & {
  id: number;
  code: string;
  measure: string;
  area: string;
  reporter: 'each' | 'shared' | 'one';
  by: string | null;
  /** Of the ledger that it counts, if one does. */
  metric: string | null;
};
type Reading = Omit<OfficialReading, 'period'> & { id: number; period: string };

const indicatorsSql = `select i.id, i.code, m.code as measure, coalesce(a.slug, 'general') as area, i.aggregation, i.frequency,
    i.direction, i.unit, (i.baseline * 10000)::float8 as baseline, i.required, i.reporter, d.code as by,
    case i.source when 'ledger' then i.metric end as metric
  from indicators i join measures m on m.id = i.measure_id left join areas a on a.id = m.area_id
  left join departments d on d.id = i.by_department_id where i.retired_in is null`;

/** The newest revision of each place that both sides stand by, or that its own side has approved. */
const readingsSql = `select distinct on (r.indicator_id, r.period, r.slot) r.indicator_id as id, r.period,
    case when r.reporter = 'shared' then 'shared' else d.code end as side,
    (coalesce(r.agreed_value, r.value) * 10000)::float8 as value,
    (coalesce(r.agreed_numerator, r.numerator) * 10000)::float8 as numerator,
    (coalesce(r.agreed_denominator, r.denominator) * 10000)::float8 as denominator,
    coalesce(r.agreed_occurred_on, r.occurred_on)::text as "occurredOn"
  from readings r join departments d on d.id = r.department_id
  where r.state = case r.reporter when 'shared' then 'confirmed' else 'approved' end
  order by r.indicator_id, r.period, r.slot, r.revision desc`;

const targetsSql = `select distinct on (t.indicator_id) t.indicator_id as id, (t.value * 10000)::float8 as value
  from targets t
  where t.year = $1 and 2 = (select count(*) from target_answers a where a.target_id = t.id and a.answer = 'approve')
    and $2 >= (select max(answered_on) from target_answers a where a.target_id = t.id)
  order by t.indicator_id, t.revision desc`;

const short: Record<string, string> = { gd: '粤', gz: '黔', shared: '双' };

/** Every indicator's year as it stands in the raw rows, read past the product's own queries. */
export async function rawYears(database: TestDatabase, year: number, date: PlainDate) {
  const readings = await database.owner<Reading>(readingsSql);
  const targets = await database.owner<{ id: number; value: number }>(targetsSql, [year, date]);
  const indicators = await database.owner<Indicator>(indicatorsSql);
  const ledger = new Map([
    ...(await rawLedger(database, year)),
    ...(await rawPairings(database, year)),
    ...(await rawTrainings(database, year)),
    ...(await rawStations(database, year)),
    ...(await rawProjects(database, year)),
    ...(await rawTrusts(database, year)),
    ...(await rawMoney(database, year)),
  ]);
  return indicators.map(({ id, code, measure, area, reporter, by, metric, ...rest }) => {
    const sides = reporter === 'shared' ? ['shared'] : reporter === 'each' ? ['gd', 'gz'] : [by ?? ''];
    const of: IndicatorYear = {
      ...rest,
      year,
      sides: sides.map((side) => ({ code: side, short: short[side] ?? '' })),
      first: { frequency: 'year', year: 2023, index: 1 },
      target: targets.find((target) => target.id === id)?.value ?? null,
      readings:
        ledger.get(metric ?? '') ??
        readings.flatMap(({ id: of, period: text, ...figure }) => {
          const period = of === id ? parsePeriod(text) : null;
          return period ? [{ ...figure, period }] : [];
        }),
    };
    return { code, measure, area, of };
  });
}
