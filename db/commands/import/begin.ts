import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { lockContent, theStore } from '@/db/commands/evidence/store';
import { imports, programmes } from '@/db/schema';
import { type ImportAim, importAims, importLedgers, importSteps, silentSeconds } from '@/domain/import';
import { recordRef, requiredText } from '@/domain/input';
import { Refusal } from '@/domain/refusal';
import { importChange, importMovedOn, loadImport } from './subject';

const brought = z.object({
  programme: z.string().default(''),
  ledger: z.enum(importLedgers, '请选择台账。'),
  fileName: requiredText(200, '文件名'),
  fileSha256: z.string().length(64),
  fileSize: z.number().int().min(1),
});

/** Writes down that a file was brought; a process reads it afterwards. */
export const beginImport = command({
  name: 'import.begin',
  input: brought,
  load: async (tx, { programme: slug }, { actor }) => {
    const [programme] = await tx.select().from(programmes).where(eq(programmes.slug, slug));
    if (!programme) throw new Refusal('missing', '没有找到协作方案；请刷新页面。');
    const { departmentId, organisationPath } = actor;
    return [{ programmeId: programme.id, departmentId, organisationPath }];
  },
  change: async (tx, [subject], { ledger, fileName, fileSha256, fileSize }, { actor, today }) => {
    if (!subject) return [];
    await lockContent(tx, fileSha256);
    if (!(await theStore().has(fileSha256))) throw new Refusal('busy', '文件没有保存；请再上传一次。');
    const [added] = await tx
      .insert(imports)
      .values({
        programmeId: subject.programmeId,
        departmentId: actor.departmentId,
        organisationId: actor.organisationId,
        broughtBy: actor.accountId,
        broughtOn: today,
        ...{ ledger, fileName, fileSha256, fileSize },
      })
      .returning();
    return added ? [importChange(null, added)] : [];
  },
  message: () => '已上传，正在读取。',
});

/** Lets a process begin to read, import or undo, and takes the right to write from any that began before. */
export const startImport = command({
  name: 'import.start',
  input: z.object({ ref: recordRef, to: z.enum(Object.keys(importAims) as ImportAim[]) }),
  load: async (tx, { ref }, { actor }) => [await loadImport(tx, ref.id, actor)],
  change: async (tx, [subject], { ref, to }) => {
    if (!subject) return [];
    const { row } = subject;
    const steps = importSteps(row.state, { new: row.added, changed: row.changed }, await silence(tx, row.id));
    if (row.version !== ref.version || !(steps[to] || steps.resume === to)) throw importMovedOn();
    const [after] = await tx
      .update(imports)
      .set({
        ...{ state: importAims[to], refusal: null, done: 0, total: 0 },
        run: row.run + 1,
        aliveAt: sql`now()`,
        version: row.version + 1,
      })
      .where(and(eq(imports.id, row.id), eq(imports.version, row.version)))
      .returning();
    if (!after) throw importMovedOn();
    return [importChange(row, after)];
  },
  message: () => '已开始处理。',
});

/** Gives the file up; of what was committed nothing is taken back. */
export const dropImport = command({
  name: 'import.drop',
  input: recordRef,
  load: async (tx, { id }, { actor }) => [await loadImport(tx, id, actor)],
  change: async (tx, [subject], ref) => {
    if (!subject) return [];
    const { row } = subject;
    const steps = importSteps(row.state, { new: row.added, changed: row.changed }, 0);
    if (row.version !== ref.version || !steps.drop) throw importMovedOn();
    const [after] = await tx
      .update(imports)
      .set({ state: 'dropped', endedAt: sql`now()`, version: row.version + 1 })
      .where(and(eq(imports.id, row.id), eq(imports.version, row.version)))
      .returning();
    if (!after) throw importMovedOn();
    return [importChange(row, after)];
  },
  message: () => '已放弃，没有导入任何内容。',
});

/** Seconds since the process that worked at it gave a sign of life. */
async function silence(tx: Tx, id: number): Promise<number> {
  const [found] = await tx
    .select({ seconds: sql<number>`extract(epoch from now() - ${imports.aliveAt})::float` })
    .from(imports)
    .where(eq(imports.id, id));
  return found?.seconds ?? silentSeconds;
}
