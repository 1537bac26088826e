import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { areas, measures, measureSources, organisations, responsibilities } from '@/db/schema';
import type { Plan, PlanMeasure } from '@/domain/plan';
import { compare, type RevisionLog } from './upsert';
import type { Side } from './units';

export interface Revision {
  readonly programmeId: number;
  readonly number: number;
  readonly sides: Map<string, Side>;
  readonly log: RevisionLog;
}

/** Areas by slug: id of each in the plan; one left out is retired. */
export async function loadAreas(tx: Tx, plan: Plan, { programmeId, number, log }: Revision) {
  const old = await tx.select().from(areas).where(eq(areas.programmeId, programmeId));
  const ids = new Map<string, number>();
  await oneByOne(plan.areas, async ({ slug, number: place, name, weight }) => {
    const values = { number: place, name, weight };
    const known = old.find((row) => row.slug === slug);
    compare(log, `area ${slug}`, known, values);
    const [row] = await tx
      .insert(areas)
      .values({ programmeId, slug, ...values })
      .onConflictDoUpdate({ target: [areas.programmeId, areas.slug], set: { ...values, retiredIn: null } })
      .returning({ id: areas.id });
    if (row) ids.set(slug, row.id);
  });
  const gone = old.filter((row) => row.retiredIn === null && !ids.has(row.slug));
  log.retired.push(...gone.map((row) => `area ${row.slug}`));
  if (gone.length > 0) {
    await tx
      .update(areas)
      .set({ retiredIn: number })
      .where(
        inArray(
          areas.id,
          gone.map((row) => row.id),
        ),
      );
  }
  return ids;
}

export async function loadMeasures(tx: Tx, plan: Plan, revision: Revision, areaIds: Map<string, number>) {
  const { programmeId, number, log } = revision;
  const old = await tx.select().from(measures).where(eq(measures.programmeId, programmeId));
  const ids = new Map<string, number>();
  let place = 0;
  await oneByOne(plan.measures, async (measure) => {
    const { code, title, force, dimensions, weight, clauseText } = measure;
    place += 1;
    const areaId = measure.area === null ? null : (areaIds.get(measure.area) ?? null);
    const values = { title, force, dimensions, weight, clauseText, areaId, place };
    compare(
      log,
      `measure ${code}`,
      old.find((row) => row.code === code),
      values,
    );
    const [row] = await tx
      .insert(measures)
      .values({ programmeId, code, ...values })
      .onConflictDoUpdate({
        target: [measures.programmeId, measures.code],
        set: { ...values, retiredIn: null },
      })
      .returning({ id: measures.id });
    if (!row) return;
    ids.set(code, row.id);
    await loadSources(tx, row.id, measure);
    await loadResponsibilities(tx, row.id, measure, revision.sides);
  });
  const gone = old.filter((row) => row.retiredIn === null && !ids.has(row.code));
  log.retired.push(...gone.map((row) => `measure ${row.code}`));
  if (gone.length > 0) {
    await tx
      .update(measures)
      .set({ retiredIn: number })
      .where(
        inArray(
          measures.id,
          gone.map((row) => row.id),
        ),
      );
  }
  return ids;
}

async function loadSources(tx: Tx, measureId: number, { source }: PlanMeasure): Promise<void> {
  await tx.delete(measureSources).where(eq(measureSources.measureId, measureId));
  await tx.insert(measureSources).values(source.map((place) => ({ measureId, ...place })));
}

async function loadResponsibilities(
  tx: Tx,
  measureId: number,
  measure: PlanMeasure,
  sides: Map<string, Side>,
) {
  await tx.delete(responsibilities).where(eq(responsibilities.measureId, measureId));
  await oneByOne(Object.entries(measure.responsible), ([side, terms]) =>
    oneByOne(terms, async ({ unit, bureau, from, until }) => {
      const code = unit ?? `bureau-${bureau ?? ''}`;
      const [organisation] = await tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(
          sql`${organisations.departmentId} = ${sides.get(side)?.id ?? 0} and ${organisations.code} = ${code}`,
        );
      if (!organisation) throw new Error(`任务 ${measure.code} 的责任单位 ${code} 不存在`);
      await tx
        .insert(responsibilities)
        .values({ measureId, organisationId: organisation.id, fromOn: from, untilOn: until });
    }),
  );
}
