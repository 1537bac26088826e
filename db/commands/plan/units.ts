import { and, eq, like, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { departments, organisations, regions } from '@/db/schema';
import type { OrganisationKind } from '@/domain/organisation';
import type { Plan } from '@/domain/plan';

export interface Side {
  readonly id: number;
  readonly regionId: number;
  readonly root: { readonly id: number; readonly path: string };
}

/** The departments of the plan, each with its own unit, one civil-affairs bureau per division below it, and the plan's units. */
export async function loadSides(tx: Tx, plan: Plan): Promise<Map<string, Side>> {
  const sides = new Map<string, Side>();
  await oneByOne(plan.departments, async ({ code, name, short, region }) => {
    const [home] = await tx.select().from(regions).where(eq(regions.code, region));
    if (!home) throw new Error(`没有区划 ${region}：请先装载行政区划。`);
    const values = { name, short, regionId: home.id };
    const [department] = await tx
      .insert(departments)
      .values({ code, ...values })
      .onConflictDoUpdate({ target: departments.code, set: values })
      .returning({ id: departments.id });
    if (!department) throw new Error(`department ${code} was not written`);
    const at = { departmentId: department.id, regionId: home.id };
    const root = await putUnit(tx, { ...at, code: 'department', name, kind: 'department', parent: null });
    sides.set(code, { id: department.id, regionId: home.id, root });
    await loadBureaus(tx, department.id, root, region);
  });
  await oneByOne(plan.units, async ({ code, department, kind, name }) => {
    const side = sides.get(department);
    if (!side) throw new Error(`unit ${code} names an unknown department`);
    await putUnit(tx, {
      departmentId: side.id,
      regionId: side.regionId,
      code,
      name,
      kind,
      parent: side.root,
    });
  });
  return sides;
}

interface Unit {
  departmentId: number;
  regionId: number;
  code: string;
  name: string;
  kind: OrganisationKind;
  parent: { id: number; path: string } | null;
}

async function putUnit(tx: Tx, { parent, ...unit }: Unit): Promise<{ id: number; path: string }> {
  const [row] = await tx
    .insert(organisations)
    .values({ ...unit, parentId: parent?.id ?? null, path: '/0/' })
    .onConflictDoUpdate({
      target: [organisations.departmentId, organisations.code],
      set: { name: unit.name, kind: unit.kind },
    })
    .returning({ id: organisations.id });
  if (!row) throw new Error(`unit ${unit.code} was not written`);
  const path = `${parent?.path ?? '/'}${row.id}/`;
  await tx.update(organisations).set({ path }).where(eq(organisations.id, row.id));
  return { id: row.id, path };
}

/** 广州市民政局, 榕江县民政局: where people of cities and counties belong. */
async function loadBureaus(
  tx: Tx,
  departmentId: number,
  root: { id: number; path: string },
  province: string,
) {
  const below = await tx
    .select()
    .from(regions)
    .where(and(like(regions.code, `${province.slice(0, 2)}%`), sql`${regions.level} <> 'province'`))
    .orderBy(sql`${regions.level} = 'county'`, regions.code);
  const byRegion = new Map<number, { id: number; path: string }>();
  await oneByOne(below, async (region) => {
    const parent = byRegion.get(region.parentId ?? 0) ?? root;
    const unit = {
      departmentId,
      regionId: region.id,
      code: `bureau-${region.code}`,
      name: `${region.name}民政局`,
    };
    byRegion.set(region.id, await putUnit(tx, { ...unit, kind: 'bureau', parent }));
  });
}
