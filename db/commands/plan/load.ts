import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { loadRegions } from '@/db/commands/region';
import { oneByOne } from '@/db/one-by-one';
import { parties, programmeRevisions, programmes } from '@/db/schema';
import type { Plan } from '@/domain/plan';
import { loadIndicators } from './indicators';
import { loadAreas, loadMeasures, type Revision } from './measures';
import { loadSides } from './sides';
import type { RevisionLog } from './upsert';

export interface LoadedPlan extends RevisionLog {
  readonly revision: number;
  /** False when the very same file was loaded before: nothing was done. */
  readonly isNew: boolean;
}

/**
 * Loads a checked plan, in the owner's transaction: all of it or nothing. Loading a changed plan is a revision: what
 * the file leaves out is retired and keeps everything reported under it.
 */
export async function loadPlan(tx: Tx, plan: Plan, fileHash: string): Promise<LoadedPlan> {
  await loadRegions(tx);
  const { slug, name, documentName, firstYear, lastYear, settings } = plan.programme;
  const values = { name, documentName, firstYear, lastYear, settings };
  const [old] = await tx.select().from(programmes).where(eq(programmes.slug, slug)).for('update');
  const [last] = old
    ? await tx
        .select()
        .from(programmeRevisions)
        .where(and(eq(programmeRevisions.programmeId, old.id), eq(programmeRevisions.revision, old.revision)))
        .orderBy(desc(programmeRevisions.revision))
    : [];
  if (last?.fileHash === fileHash) return { ...last, isNew: false };
  const number = (old?.revision ?? 0) + 1;
  const [programme] = await tx
    .insert(programmes)
    .values({ slug, ...values, revision: number })
    .onConflictDoUpdate({ target: programmes.slug, set: { ...values, revision: number } })
    .returning({ id: programmes.id });
  if (!programme) throw new Error('the programme was not written');
  const log = { added: [], changed: [], retired: [] };
  const revision: Revision = { programmeId: programme.id, number, sides: await loadSides(tx, plan), log };
  await loadParties(tx, plan, revision);
  const areaIds = await loadAreas(tx, plan, revision);
  await loadIndicators(tx, plan, revision, await loadMeasures(tx, plan, revision, areaIds));
  await tx
    .insert(programmeRevisions)
    .values({ programmeId: programme.id, revision: number, fileHash, ...log });
  return { ...log, revision: number, isNew: true };
}

async function loadParties(tx: Tx, plan: Plan, { programmeId, sides }: Revision): Promise<void> {
  let place = 0;
  await oneByOne(plan.departments, async ({ code }) => {
    place += 1;
    const departmentId = sides.get(code)?.id;
    if (departmentId !== undefined)
      await tx.insert(parties).values({ programmeId, departmentId, place }).onConflictDoNothing();
  });
}
