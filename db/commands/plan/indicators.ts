import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { indicators, readings } from '@/db/schema';
import type { Plan, PlanIndicator } from '@/domain/plan';
import { quantity } from '@/domain/quantity';
import { Refusal } from '@/domain/refusal';
import type { Revision } from './measures';
import { compare } from './upsert';

/** What a figure means: once reported, a change of these would give old figures a new meaning. */
const meaning = ['frequency', 'aggregation', 'reporter', 'unit', 'byDepartmentId'] as const;

export async function loadIndicators(
  tx: Tx,
  plan: Plan,
  revision: Revision,
  measureIds: Map<string, number>,
) {
  const { programmeId, number, sides, log } = revision;
  const old = await tx.select().from(indicators).where(eq(indicators.programmeId, programmeId));
  const reported = await reportedAmong(
    tx,
    old.map((row) => row.id),
  );
  const kept = new Set<string>();
  let place = 0;
  for (const measure of plan.measures) {
    for (const indicator of measure.indicators) {
      place += 1;
      const byDepartmentId = sides.get(indicator.by ?? '')?.id ?? null;
      const values = {
        ...columns(indicator),
        byDepartmentId,
        place,
        measureId: measureIds.get(measure.code) ?? 0,
      };
      const known = old.find((row) => row.code === indicator.code);
      if (known && reported.has(known.id)) refuseNewMeaning(indicator.code, known, values);
      compare(log, `indicator ${indicator.code}`, known, values);
      kept.add(indicator.code);
      await tx
        .insert(indicators)
        .values({ programmeId, code: indicator.code, ...values })
        .onConflictDoUpdate({
          target: [indicators.programmeId, indicators.code],
          set: { ...values, retiredIn: null },
        });
    }
  }
  const gone = old.filter((row) => row.retiredIn === null && !kept.has(row.code));
  log.retired.push(...gone.map((row) => `indicator ${row.code}`));
  await oneByOne(gone, (row) =>
    tx.update(indicators).set({ retiredIn: number }).where(eq(indicators.id, row.id)),
  );
}

function columns(indicator: PlanIndicator) {
  const { name, unit, frequency, aggregation, direction, reporter, source, metric, decimals } = indicator;
  const { required, numerator, denominator, evidence, note, noteVersion, weight, range } = indicator;
  return {
    name,
    unit,
    frequency,
    aggregation,
    direction,
    reporter,
    source,
    metric,
    decimals,
    required,
    baseline: indicator.baseline === null ? null : quantity(indicator.baseline),
    minimum: quantity(range.min),
    maximum: quantity(range.max),
    numeratorName: numerator,
    denominatorName: denominator,
    evidence,
    note,
    noteVersion,
    weight,
  };
}

async function reportedAmong(tx: Tx, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ id: readings.indicatorId })
    .from(readings)
    .where(inArray(readings.indicatorId, ids));
  return new Set(rows.map((row) => row.id));
}

type Meaning = Record<(typeof meaning)[number], unknown>;

function refuseNewMeaning(code: string, old: Meaning, values: Meaning): void {
  const changed = meaning.filter((field) => old[field] !== values[field]);
  if (changed.length === 0) return;
  throw new Refusal(
    'conflict',
    `指标 ${code} 已有填报值，不能改变 ${changed.join('、')}；请为新口径另设代码，并从文件中删去 ${code}（原数保留，指标停用）。`,
  );
}
