import 'server-only';
import { sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { prepared } from '@/db/prepared';
import type { PlainDate } from '@/domain/calendar';
import type { AreaRow, IndicatorRow, MeasureRow, TargetRow } from '@/domain/facts';
import { asked } from './asked';

/** A unit that answers for a measure, and since when. */
interface Responsible {
  /** 粤 or 黔. */
  readonly side: string;
  readonly departmentId: number;
  readonly name: string;
  readonly path: string;
  readonly fromOn: PlainDate;
}

/** What the plan asks for, in its order, and the targets proposed and agreed. */
export interface Structure {
  readonly areas: readonly AreaRow[];
  readonly measures: readonly (MeasureRow & { readonly responsible: readonly Responsible[] })[];
  readonly indicators: readonly IndicatorRow[];
  readonly targets: readonly TargetRow[];
}

const areas = sql`(
  select json_agg(json_build_object('id', id, 'slug', slug, 'number', number, 'name', name, 'weight', weight) order by number)
    from areas where programme_id = ${asked.programmeId} and retired_in is null)`;

/** What belongs to a measure or a target is put together once for all: `materialized`, or a planner without statistics does it for each. */
const measures = sql`(
  with s as materialized (select measure_id,
      json_agg(json_build_object('paragraph', paragraph, 'sentence', sentence) order by paragraph, sentence) as list
      from measure_sources group by measure_id),
    u as materialized (select r.measure_id, json_agg(json_build_object('side', d.short, 'departmentId', d.id,
        'name', o.name, 'path', o.path, 'fromOn', r.from_on) order by d.id) as list
      from responsibilities r join organisations o on o.id = r.organisation_id join departments d on d.id = o.department_id
      where r.from_on <= ${asked.date} and (r.until_on is null or r.until_on >= ${asked.date})
      group by r.measure_id)
  select json_agg(json_build_object('id', m.id, 'areaId', m.area_id, 'code', m.code, 'title', m.title, 'force', m.force,
      'weight', m.weight, 'sources', s.list, 'responsible', coalesce(u.list, '[]')) order by m.place)
    from measures m left join s on s.measure_id = m.id left join u on u.measure_id = m.id
    where m.programme_id = ${asked.programmeId} and m.retired_in is null)`;

const indicators = sql`(
  select json_agg(json_build_object('id', i.id, 'measureId', i.measure_id, 'code', i.code, 'name', i.name, 'unit', i.unit,
      'frequency', i.frequency, 'aggregation', i.aggregation, 'direction', i.direction, 'reporter', i.reporter,
      'byDepartmentId', i.by_department_id, 'source', i.source, 'decimals', i.decimals,
      'baseline', (i.baseline * 10000)::bigint, 'required', i.required, 'weight', i.weight) order by m.place, i.place)
    from indicators i join measures m on m.id = i.measure_id
    where i.programme_id = ${asked.programmeId} and i.retired_in is null and m.retired_in is null)`;

const targets = sql`(
  with a as materialized (select target_id, json_agg(json_build_object('departmentId', department_id, 'answer', answer,
      'on', answered_on) order by department_id) as list from target_answers group by target_id)
  select json_agg(json_build_object('indicatorId', t.indicator_id, 'year', t.year, 'revision', t.revision,
      'value', (t.value * 10000)::bigint, 'answers', coalesce(a.list, '[]')) order by t.revision)
    from targets t join indicators i on i.id = t.indicator_id left join a on a.target_id = t.id
    where i.programme_id = ${asked.programmeId} and t.year = any(${asked.years}))`;

/**
 * What the plan asks for today as one value, because a page that maps a row at a time spends its time on mapping: areas,
 * measures with who answers for them on the date, indicators that are not retired, and the targets of the years.
 */
export const structureAsked = sql<Structure>`json_build_object('areas', coalesce(${areas}, '[]'),
    'measures', coalesce(${measures}, '[]'), 'indicators', coalesce(${indicators}, '[]'),
    'targets', coalesce(${targets}, '[]'))`;

const structure = prepared('structure', (tx, _: readonly [], name) =>
  tx
    .select({ structure: structureAsked })
    .from(sql`(select) nothing`)
    .prepare(name),
);

const structures = held<Structure>(16);

export function readStructure(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  programmeId: number,
  years: readonly number[],
  date: PlainDate,
): Promise<Structure> {
  const question = { programmeId, years: [...years], date };
  return structures(snapshot, question, async () => {
    const [found] = await structure(tx, []).execute(question);
    return found?.structure ?? { areas: [], measures: [], indicators: [], targets: [] };
  });
}
