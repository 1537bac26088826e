import 'server-only';
import { eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { pairingLedger } from '@/db/queries/pairing';
import { organisations, pairingAsks } from '@/db/schema';
import { awarenessInput } from '@/domain/awareness-input';
import { Refusal, refusedAt } from '@/domain/refusal';
import { loadFact } from './fact/subject';

/** Writes down whether the receiving end knows its pairing: who was asked, when and how. */
export const recordAwareness = command({
  name: 'pairing.ask',
  input: awarenessInput,
  load: async (tx, { ref }, { actor }) => {
    const pairing = await loadFact(tx, pairingLedger, ref, actor);
    const [receiver] = await tx
      .select({ departmentId: organisations.departmentId, path: organisations.path })
      .from(organisations)
      .where(eq(organisations.id, pairing.content.receiverId));
    if (!receiver) throw new Refusal('missing', '没有找到受援单位；请刷新页面。');
    return [{ ...pairing, receiver }];
  },
  change: async (tx, [subject], { askedOn, how, answeredBy, answer, note }, { actor, today }) => {
    if (!subject) return [];
    const { row, content } = subject;
    if (row.state !== 'confirmed' || row.isSuperseded) {
      throw new Refusal('conflict', '双方互认以后再登记知晓情况；请刷新页面。');
    }
    if (askedOn > today) throw refusedAt({ askedOn: '询问日期不能晚于今天。' });
    if (askedOn < content.signedOn) throw refusedAt({ askedOn: '询问日期不能早于签约日期。' });
    const said = { askedOn, how, answeredBy, answer, note };
    const [added] = await tx
      .insert(pairingAsks)
      .values({
        ...said,
        pairingId: row.originId ?? row.id,
        departmentId: actor.departmentId,
        askedBy: actor.accountId,
      })
      .returning({ id: pairingAsks.id });
    return added ? [{ id: row.id, before: null, after: said, isShared: true }] : [];
  },
  message: () => '已登记知晓情况。',
});
