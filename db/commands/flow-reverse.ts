import 'server-only';
import { command } from '@/db/command';
import { flowLedger } from '@/db/queries/flow';
import { findReversal } from '@/db/queries/flow-source';
import { flows } from '@/db/schema';
import { flowReversal } from '@/domain/flow-input';
import { Refusal, refusedAt } from '@/domain/refusal';
import { stateWords } from '@/domain/workflow';
import { factChange, loadFact } from './fact/subject';

/** Begins the entry that takes an official one off (冲销): the same content, its amount below 0; it is reviewed like any other. */
export const reverseFlow = command({
  name: 'flow.reverse',
  input: flowReversal,
  load: async (tx, { ref }, { actor }) => [await loadFact(tx, flowLedger, ref, actor)],
  change: async (tx, [subject], { reversedOn, excess, reason }, { actor, today }) => {
    if (!subject) return [];
    const { row, content } = subject;
    if (row.state !== 'approved') {
      throw new Refusal(
        'conflict',
        `该记录现为“${stateWords[row.state]}”，只能冲销已审核的记录；还没有审核的请直接修改或删除。`,
      );
    }
    if (content.amountFen < 0) throw new Refusal('conflict', '这是冲销记录，不能再冲销；请重新登记一笔。');
    if (reversedOn < content.flowedOn || reversedOn > today) {
      throw refusedAt({ reversedOn: '冲销日期应在原记录日期以后，不晚于今天。' });
    }
    if ((await findReversal(tx, row.id)) !== null) {
      throw new Refusal('conflict', '这笔记录已有冲销；请刷新页面，打开那条冲销记录办理。');
    }
    const [added] = await tx
      .insert(flows)
      .values({
        ...content,
        ...{ amountFen: -content.amountFen, flowedOn: reversedOn, excess, note: reason },
        ...{ programmeId: row.programmeId, departmentId: row.departmentId, reversesId: row.id },
        organisationId: actor.organisationId,
        changedBy: actor.accountId,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new Refusal('conflict', '这笔记录已有冲销；请刷新页面，打开那条冲销记录办理。');
    return [factChange(flowLedger, null, added, { reverses: row.id, reason })];
  },
  message: () => '已建立冲销记录，请核对后提交审核；审核通过后生效。',
});
