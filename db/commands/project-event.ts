import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { endsOf, projectLedger } from '@/db/queries/project';
import { projectEvents } from '@/db/schema';
import { projectNote, struckProjectEvent } from '@/domain/project-event-input';
import { projectEventWords, wrongOfEvent, wrongOfStrike } from '@/domain/project-life';
import { Refusal, refusedAt } from '@/domain/refusal';
import { holdFirst } from './fact/first';
import { loadFact } from './fact/subject';

/** What happened to the project so far, without what was struck. */
function eventsOf(tx: Tx, projectId: number) {
  return tx
    .select()
    .from(projectEvents)
    .where(and(eq(projectEvents.projectId, projectId), isNull(projectEvents.struckOn)));
}

/** A side says what happened to a project on a day. */
export const noteProject = command({
  name: 'project.note',
  input: projectNote,
  load: async (tx, { ref, kind }, { actor }) => {
    const found = await loadFact(tx, projectLedger, ref, actor);
    const event = { kind, departmentId: actor.departmentId };
    return [{ ...found, event, ends: await endsOf(tx, found.content) }];
  },
  change: async (tx, [subject], { kind, happenedOn, title, document, note }, { actor, today }) => {
    if (!subject) return [];
    const told = { kind, happenedOn, title, document, note };
    const projectId = await holdFirst(tx, projectLedger, subject);
    const event = { ...told, departmentId: actor.departmentId };
    const wrong = wrongOfEvent(event, await eventsOf(tx, projectId), today);
    if (wrong !== null) throw refusedAt({ happenedOn: wrong });
    const [added] = await tx
      .insert(projectEvents)
      .values({ ...event, projectId, enteredBy: actor.accountId })
      .returning({ id: projectEvents.id });
    const after = { ...told, event: projectEventWords[kind] };
    return added ? [{ id: subject.row.id, before: null, after, isShared: true }] : [];
  },
  message: () => '已登记。',
});

/** 划销: what was entered by mistake counts no more; it stays, with the reason. */
export const strikeProjectEvent = command({
  name: 'project.strike',
  input: struckProjectEvent,
  load: async (tx, { ref, eventId }, { actor }) => {
    const found = await loadFact(tx, projectLedger, ref, actor);
    const [event] = await tx
      .select()
      .from(projectEvents)
      .where(
        and(eq(projectEvents.id, eventId), eq(projectEvents.projectId, found.row.originId ?? found.row.id)),
      );
    if (!event) throw new Refusal('missing', '没有找到这条记录；请刷新页面。');
    return [{ ...found, event, ends: await endsOf(tx, found.content) }];
  },
  change: async (tx, [subject], { eventId, reason }, { actor, today }) => {
    if (!subject) return [];
    const projectId = await holdFirst(tx, projectLedger, subject);
    const { event } = subject;
    const others = (await eventsOf(tx, projectId)).filter(({ id }) => id !== eventId);
    const wrong = wrongOfStrike(event, others);
    if (wrong !== null) throw new Refusal('conflict', wrong);
    const struck = await tx
      .update(projectEvents)
      .set({ struckOn: today, struckBy: actor.accountId, strikeReason: reason })
      .where(and(eq(projectEvents.id, eventId), isNull(projectEvents.struckOn)))
      .returning({ id: projectEvents.id });
    if (struck.length === 0) throw new Refusal('conflict', '这条记录已经划销；请刷新页面。');
    const after = {
      event: projectEventWords[event.kind],
      happenedOn: event.happenedOn,
      struckBecause: reason,
    };
    return [{ id: subject.row.id, before: null, after, isShared: true }];
  },
  message: () => '已划销，不再作数；记录和原因仍然保留。',
});
