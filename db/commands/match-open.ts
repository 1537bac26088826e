import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { partiesOf } from '@/db/commands/meeting/subject';
import { flows, matches, matchFlows, programmes } from '@/db/schema';
import { differenceOf, wrongOfMatch } from '@/domain/match';
import { newMatch } from '@/domain/match-input';
import { Refusal, refusedAt } from '@/domain/refusal';

const missing = () =>
  new Refusal('missing', '有的记录已不在；可能已冲销或不在您的权限范围内，请刷新页面后重新选择。');

/** One side says which paid and received entries belong together, and why they differ; the other one answers. */
export const openMatch = command({
  name: 'match.open',
  input: newMatch,
  load: async (tx, { programme: slug, flows: ids }, { actor }) => {
    const [programme] = await tx.select().from(programmes).where(eq(programmes.slug, slug));
    if (!programme) throw new Refusal('missing', '没有找到协作方案；请刷新页面。');
    const found = await tx
      .select()
      .from(flows)
      .where(and(inArray(flows.id, ids), eq(flows.programmeId, programme.id), eq(flows.state, 'approved')));
    if (found.length < ids.length) throw missing();
    const parties = await partiesOf(tx, programme.id);
    return [{ programme, parties, departmentId: actor.departmentId, found }];
  },
  change: async (tx, [subject], { reason, note }, { actor, today }) => {
    if (!subject) return [];
    const { programme, found } = subject;
    const of = (stage: 'paid' | 'received') =>
      found.filter((one) => one.stage === stage).map(({ amountFen }) => amountFen);
    const amounts = { paid: of('paid'), received: of('received') };
    refuseMixed(found, amounts.paid.length + amounts.received.length);
    const wrong = wrongOfMatch(amounts, reason);
    if (wrong !== null) throw refusedAt({ [reason === null ? 'reason' : 'flows']: wrong });
    const differenceFen = differenceOf(amounts);
    const [{ source, form } = { source: '', form: 'money' as const }] = found;
    const [match] = await tx
      .insert(matches)
      .values({
        ...{ programmeId: programme.id, source, form, differenceFen, reason, note },
        ...{ openedReason: reason, openedNote: note },
        ...{ departmentId: actor.departmentId, openedBy: actor.accountId, openedOn: today },
      })
      .returning();
    if (!match) throw missing();
    await join(tx, match.id, found);
    const after = { flows: found.map(({ id }) => id), differenceFen, reason, note, state: match.state };
    return [{ id: match.id, before: null, after, isShared: true }];
  },
  message: () => '已提出对账，等待对方确认。',
});

type Found = readonly (typeof flows.$inferSelect)[];

function refuseMixed(found: Found, matchable: number): void {
  if (matchable < found.length) throw refusedAt({ flows: '只有拨付和到账记录可以对账；请重新选择。' });
  const [first] = found;
  if (found.some(({ source, form }) => source !== first?.source || form !== first.form)) {
    throw refusedAt({ flows: '所选记录不属于同一项目（信托、结对），或资金与物资混在一起；请分开对账。' });
  }
}

/** One entry is in one live match: of two people who take it at once one is told so. */
async function join(tx: Tx, matchId: number, found: Found): Promise<void> {
  const joined = await tx
    .insert(matchFlows)
    // In one order, so that two who take the same entries never wait for each other in a ring.
    .values(
      found.map(({ id }) => ({ matchId, flowId: id })).toSorted((one, other) => one.flowId - other.flowId),
    )
    .onConflictDoNothing()
    .returning({ flowId: matchFlows.flowId });
  if (joined.length < found.length) {
    throw new Refusal('conflict', '所选记录中有的刚刚已对账或冲销；请刷新页面，按最新情况办理。');
  }
}
