import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { departments, regions } from '@/db/schema';
import type { Plan } from '@/domain/plan';
import { loadBureaus } from './bureaus';
import { putUnit, type Side } from './units';

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
