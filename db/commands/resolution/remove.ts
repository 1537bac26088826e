import 'server-only';
import { and, eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { resolutionEntries, resolutionHalves, resolutions } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import { resolutionRef } from '@/domain/resolution';
import { loadRecorded } from './recorded';
import { resolutionChange, resolutionMovedOn } from './subject';

/** Takes back what was recorded by mistake, as long as nothing has happened to it. */
export const removeResolution = command({
  name: 'resolution.remove',
  input: resolutionRef,
  load: (tx, { id }) => loadRecorded(tx, id),
  change: async (tx, [subject], input) => {
    if (!subject) return [];
    const { row } = subject;
    const [entry] = await tx
      .select({ id: resolutionEntries.id })
      .from(resolutionEntries)
      .where(eq(resolutionEntries.resolutionId, row.id))
      .limit(1);
    if (entry) throw new Refusal('conflict', '该议定事项已经开始办理，不能删除；请修改内容或继续办理。');
    await tx.delete(resolutionHalves).where(eq(resolutionHalves.resolutionId, row.id));
    const gone = await tx
      .delete(resolutions)
      .where(and(eq(resolutions.id, row.id), eq(resolutions.version, input.version)))
      .returning({ id: resolutions.id });
    if (gone.length === 0) throw await resolutionMovedOn(tx, row.id);
    return [resolutionChange({ row, half: null }, { removed: row.text })];
  },
  message: () => '议定事项已删除。',
});
