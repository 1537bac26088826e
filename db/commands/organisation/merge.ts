import 'server-only';
import { sql } from 'drizzle-orm';
import { command } from '@/db/command';
import { organisations } from '@/db/schema';
import { mergeInput } from '@/domain/organisation-input';
import { Refusal, refusedAt } from '@/domain/refusal';
import { asRead, loadOrganisation, organisationChange, organisationMovedOn } from './subject';

/** Merges a double into the row that is kept; what refers to the double moves along, and nothing is deleted. */
export const mergeOrganisation = command({
  name: 'organisation.merge',
  input: mergeInput,
  load: async (tx, { intoId, ...ref }, { actor }) => {
    // Merges of a side go one after the other, or each of two could go into the other.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtext('merge organisations'), ${actor.departmentId})`,
    );
    return [
      await loadOrganisation(tx, ref, actor.departmentId),
      await loadOrganisation(tx, { id: intoId }, actor.departmentId),
    ];
  },
  change: async (tx, [double, kept]) => {
    if (!double || !kept) return [];
    if (double.row.id === kept.row.id) throw refusedAt({ intoId: '不能并入自身；请选择另一单位。' });
    if (double.row.kind !== kept.row.kind) throw refusedAt({ intoId: '只能并入同一类别的单位。' });
    if (double.row.mergedIntoId !== null) {
      throw new Refusal('conflict', '这个单位已经并入另一单位；请刷新页面。');
    }
    if (kept.row.mergedIntoId !== null) {
      throw refusedAt({ intoId: '所选单位已经并入另一单位；请选择保留的单位。' });
    }
    const [after] = await tx
      .update(organisations)
      .set({ mergedIntoId: kept.row.id, version: double.row.version + 1 })
      .where(asRead(double.row))
      .returning();
    if (!after) throw organisationMovedOn();
    return [organisationChange(double.row, after, { into: kept.row.name })];
  },
  message: () => '已合并；原有记录并入保留的单位，可以撤销。',
});
