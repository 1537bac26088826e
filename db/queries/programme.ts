import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  areas,
  departments,
  indicators,
  measures,
  measureSources,
  parties,
  programmes,
  targetAnswers,
  targets,
} from '@/db/schema';
import type { Party } from '@/domain/department';
import { Refusal } from '@/domain/refusal';
import type { AreaRow, IndicatorRow, MeasureRow, Programme, TargetRow } from '@/domain/standing';

/** The programmes that the acting department is a party of, oldest first, each with its parties in order. */
export async function listProgrammes(tx: Tx): Promise<Programme[]> {
  const rows = await tx
    .select({
      id: programmes.id,
      slug: programmes.slug,
      name: programmes.name,
      documentName: programmes.documentName,
      firstYear: programmes.firstYear,
      lastYear: programmes.lastYear,
      settings: programmes.settings,
      revision: programmes.revision,
      parties: sql<Party[]>`json_agg(json_build_object('id', ${departments.id}, 'code', ${departments.code},
        'name', ${departments.name}, 'short', ${departments.short}) order by ${parties.place})`,
    })
    .from(programmes)
    .innerJoin(parties, eq(parties.programmeId, programmes.id))
    .innerJoin(departments, eq(departments.id, parties.departmentId))
    .groupBy(programmes.id)
    .orderBy(asc(programmes.id));
  return rows;
}

/** The programme of that slug, or the first; a `missing` refusal where there is none. */
export function chosen(all: readonly Programme[], slug: string | undefined): Programme {
  const programme = slug === undefined ? all[0] : all.find((one) => one.slug === slug);
  if (programme) return programme;
  throw new Refusal(
    'missing',
    all.length === 0
      ? '还没有装载协作方案，或者本账号不办理业务；请系统管理员用 npm run plan -- load 装载方案。'
      : '没有这个协作方案；请从“协作方案”页进入。',
  );
}

export interface Structure {
  readonly areas: AreaRow[];
  readonly measures: MeasureRow[];
  readonly indicators: IndicatorRow[];
  readonly targets: TargetRow[];
}

/** The revision ledger of an indicator's targets for some years, oldest first, as one value beside the indicator. */
function ledgerOf(years: readonly number[]) {
  return sql<
    TargetRow[] | null
  >`(select json_agg(json_build_object('indicatorId', t.indicator_id, 'year', t.year,
    'revision', t.revision, 'value', (t.value * 10000)::bigint, 'answers', coalesce((select json_agg(json_build_object(
      'departmentId', a.department_id, 'answer', a.answer, 'on', a.answered_on)) from ${targetAnswers} a
      where a.target_id = t.id), '[]')) order by t.revision)
    from ${targets} t where t.indicator_id = ${indicators.id} and t.year = any(${sql.param([...years])}))`;
}

/**
 * What the plan asks for today, in its order: areas, measures and indicators that are not retired, and the targets
 * proposed and agreed for the years.
 */
export async function readStructure(
  tx: Tx,
  programmeId: number,
  years: readonly number[],
): Promise<Structure> {
  const rows = await tx
    .select({
      area: { id: areas.id, slug: areas.slug, number: areas.number, name: areas.name, weight: areas.weight },
      measure: {
        id: measures.id,
        areaId: measures.areaId,
        code: measures.code,
        title: measures.title,
        force: measures.force,
        weight: measures.weight,
        sources: sql<
          MeasureRow['sources']
        >`(select json_agg(json_build_object('paragraph', paragraph, 'sentence', sentence)
          order by paragraph, sentence) from ${measureSources} where measure_id = ${measures.id})`,
      },
      indicator: {
        id: indicators.id,
        measureId: indicators.measureId,
        code: indicators.code,
        name: indicators.name,
        unit: indicators.unit,
        frequency: indicators.frequency,
        aggregation: indicators.aggregation,
        direction: indicators.direction,
        reporter: indicators.reporter,
        byDepartmentId: indicators.byDepartmentId,
        source: indicators.source,
        metric: indicators.metric,
        decimals: indicators.decimals,
        baseline: indicators.baseline,
        required: indicators.required,
        weight: indicators.weight,
      },
      targets: ledgerOf(years),
    })
    .from(indicators)
    .innerJoin(measures, eq(measures.id, indicators.measureId))
    .leftJoin(areas, eq(areas.id, measures.areaId))
    .where(
      and(
        eq(indicators.programmeId, programmeId),
        sql`${indicators.retiredIn} is null and ${measures.retiredIn} is null`,
      ),
    )
    .orderBy(asc(measures.place), asc(indicators.place));
  return {
    areas: distinct(rows.flatMap(({ area }) => area ?? [])).sort((one, other) => one.number - other.number),
    measures: distinct(rows.map(({ measure }) => measure)),
    indicators: rows.map(({ indicator }) => indicator),
    targets: rows.flatMap((row) => row.targets ?? []),
  };
}

function distinct<Row extends { id: number }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
