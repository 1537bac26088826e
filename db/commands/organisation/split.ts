import 'server-only';
import { command } from '@/db/command';
import { organisations } from '@/db/schema';
import { splitInput } from '@/domain/organisation-input';
import { Refusal } from '@/domain/refusal';
import { asRead, loadOrganisation, organisationChange, organisationMovedOn } from './subject';

/** Takes a merge back. */
export const splitOrganisation = command({
  name: 'organisation.split',
  input: splitInput,
  load: async (tx, ref, { actor }) => [await loadOrganisation(tx, ref, actor.departmentId)],
  change: async (tx, [double], _input, { actor }) => {
    if (!double) return [];
    if (double.row.mergedIntoId === null) {
      throw new Refusal('conflict', '这个单位没有并入其他单位；请刷新页面。');
    }
    const kept = await loadOrganisation(tx, { id: double.row.mergedIntoId }, actor.departmentId);
    // What came from here has gone on with the other, and only comes back the way it went.
    if (kept.row.mergedIntoId !== null) {
      throw new Refusal('conflict', `保留的单位“${kept.row.name}”后来又并入另一单位；请先撤销那次合并。`);
    }
    const [after] = await tx
      .update(organisations)
      .set({ mergedIntoId: null, version: double.row.version + 1 })
      .where(asRead(double.row))
      .returning();
    if (!after) throw organisationMovedOn();
    return [organisationChange(double.row, after)];
  },
  message: () => '已撤销合并。',
});
