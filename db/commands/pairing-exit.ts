import 'server-only';
import { command } from '@/db/command';
import { pairingLedger } from '@/db/queries/pairing';
import { listReplacements } from '@/db/queries/pairing-replacement';
import { pairingExits } from '@/db/schema';
import { pairingExit } from '@/domain/pairing-input';
import { Refusal, refusedAt } from '@/domain/refusal';
import { loadFact } from './fact/subject';

/** 退出: lets an official pairing go, with the reason and what takes its place; the record itself stays as it is. */
export const exitPairing = command({
  name: 'pairing.exit',
  input: pairingExit,
  load: async (tx, { ref }, { actor }) => [await loadFact(tx, pairingLedger, ref, actor)],
  change: async (tx, [subject], { exitedOn, reason, replacedById }, { actor, today }) => {
    if (!subject) return [];
    const { row, content } = subject;
    if (row.state !== 'confirmed' || row.isSuperseded) {
      throw new Refusal('conflict', '只能退出双方互认、现行有效的结对；请刷新页面。');
    }
    if (exitedOn > today) throw refusedAt({ exitedOn: '退出日期不能晚于今天。' });
    if (exitedOn < content.signedOn) throw refusedAt({ exitedOn: '退出日期不能早于签约日期。' });
    const replacements = replacedById === 0 ? [] : await listReplacements(tx, row, content);
    const replacement = replacements.find(({ id }) => id === replacedById);
    if (replacedById !== 0 && !replacement) {
      throw refusedAt({ replacedById: '所选结对不能接替；请从列出的结对中选择。' });
    }
    const [added] = await tx
      .insert(pairingExits)
      .values({
        pairingId: row.originId ?? row.id,
        departmentId: actor.departmentId,
        exitedOn,
        reason,
        replacedById: replacement?.originId ?? null,
        exitedBy: actor.accountId,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new Refusal('conflict', '这项结对已经退出；请刷新页面。');
    const told = { exitedOn, reason, replacedBy: replacement?.name ?? null };
    return [{ id: row.id, before: null, after: told, isShared: true }];
  },
  message: () => '已登记退出；结对记录和以往活动仍然保留。',
});
