import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { trusteeOf, trustLedger } from '@/db/queries/trust';
import { trustEvents } from '@/db/schema';
import { moneyExact } from '@/domain/money';
import { Refusal, refusedAt } from '@/domain/refusal';
import { struckTrustEvent, trustNote } from '@/domain/trust-event-input';
import { trustEventWords, trustProperty, wrongOfTrustEvent, wrongOfTrustStrike } from '@/domain/trust-life';
import { holdFirst } from './fact/first';
import { loadFact } from './fact/subject';
import { keepCovered } from './flow-source';

/** What happened to the trust so far, without what was struck. */
export function eventsOf(tx: Tx, trustId: number) {
  return tx
    .select()
    .from(trustEvents)
    .where(and(eq(trustEvents.trustId, trustId), isNull(trustEvents.struckOn)));
}

/** The side that entered a trust says what happened to it on a day. */
export const noteTrust = command({
  name: 'trust.note',
  input: trustNote,
  load: async (tx, { ref }, { actor }) => {
    const found = await loadFact(tx, trustLedger, ref, actor);
    return [{ ...found, trustee: await trusteeOf(tx, found.content) }];
  },
  change: async (tx, [subject], { kind, ...typed }, { actor, today }) => {
    if (!subject) return [];
    const { happenedOn, title, document, note } = typed;
    // What belongs to another kind than the one that was chosen is not said.
    const told = {
      ...{ kind, happenedOn, title, document, note },
      amountFen: kind === 'added' ? typed.amountFen : null,
      reportYear: kind === 'reported' ? typed.reportYear : null,
      changeId: kind === 'change-published' ? typed.changeId : null,
    };
    const trustId = await holdFirst(tx, trustLedger, subject);
    const problems = wrongOfTrustEvent(told, subject.content, await eventsOf(tx, trustId), today);
    if (Object.keys(problems).length > 0) throw refusedAt(problems);
    const { departmentId, accountId: enteredBy } = actor;
    const [added] = await tx
      .insert(trustEvents)
      .values({ ...told, trustId, departmentId, enteredBy })
      .returning({ id: trustEvents.id });
    const amount = told.amountFen === null ? '' : ` ${moneyExact(told.amountFen)}`;
    const after = { ...told, event: `${trustEventWords[kind]}${amount}` };
    return added ? [{ id: subject.row.id, before: null, after, isShared: true }] : [];
  },
  message: () => '已登记。',
});

/** 划销: what was entered by mistake counts no more; it stays, with the reason. */
export const strikeTrustEvent = command({
  name: 'trust.strike',
  input: struckTrustEvent,
  load: async (tx, { ref, eventId }, { actor }) => {
    const found = await loadFact(tx, trustLedger, ref, actor);
    const { row, content } = found;
    const [event] = await tx
      .select()
      .from(trustEvents)
      .where(and(eq(trustEvents.id, eventId), eq(trustEvents.trustId, row.originId ?? row.id)));
    if (!event) throw new Refusal('missing', '没有找到这条记录；请刷新页面。');
    return [{ ...found, event, trustee: await trusteeOf(tx, content) }];
  },
  change: async (tx, [subject], { eventId, reason }, { actor, today }) => {
    if (!subject) return [];
    const { event, content } = subject;
    const others = (await eventsOf(tx, await holdFirst(tx, trustLedger, subject))).filter(
      ({ id }) => id !== eventId,
    );
    const wrong = wrongOfTrustStrike(event, content, others);
    if (wrong !== null) throw new Refusal('conflict', wrong);
    if (event.kind === 'added') {
      const fen = trustProperty(content, others);
      await keepCovered(tx, { originId: event.trustId }, { source: 'trust', fen });
    }
    const struck = await tx
      .update(trustEvents)
      .set({ struckOn: today, struckBy: actor.accountId, strikeReason: reason })
      .where(and(eq(trustEvents.id, eventId), isNull(trustEvents.struckOn)))
      .returning({ id: trustEvents.id });
    if (struck.length === 0) throw new Refusal('conflict', '这条记录已经划销；请刷新页面。');
    const { kind, happenedOn } = event;
    const after = { event: trustEventWords[kind], happenedOn, struckBecause: reason };
    return [{ id: subject.row.id, before: null, after, isShared: true }];
  },
  message: () => '已划销，不再作数；记录和原因仍然保留。',
});
