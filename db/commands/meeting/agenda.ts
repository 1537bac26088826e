import 'server-only';
import { and, eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { agendaItems, attendees, organisations, resolutions } from '@/db/schema';
import { agendaItem, agendaItemRef, attendee, attendeeRef, presenceWords } from '@/domain/meeting';
import { Refusal, refusedAt } from '@/domain/refusal';
import { loadMeeting, meetingChange, refuseSigned } from './subject';

/** Puts an item on the agenda, with the unit that reports on it. */
export const addAgendaItem = command({
  name: 'agenda.add',
  input: agendaItem,
  load: async (tx, { meetingId }) => [await loadMeeting(tx, meetingId)],
  change: async (tx, [subject], { meetingId, title, ownerId, papers, isStanding }, { actor }) => {
    if (!subject) return [];
    refuseSigned(subject);
    const [owner] = await tx
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, ownerId));
    if (!owner) throw new Refusal('invalid', '没有找到该汇报单位；请重新选择。');
    const [added] = await tx
      .insert(agendaItems)
      .values({
        meetingId,
        departmentId: actor.departmentId,
        title,
        organisationId: ownerId,
        papers,
        isStanding: isStanding === 'on',
        changedBy: actor.accountId,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) {
      throw refusedAt({ title: '议程中已有这个议题。' }, 'conflict');
    }
    return [meetingChange(subject.row, subject.row, { agendaItem: title, owner: owner.name })];
  },
  message: () => '议题已列入议程。',
});

/** Takes an item that one's own side put on the agenda off it. */
export const removeAgendaItem = command({
  name: 'agenda.remove',
  input: agendaItemRef,
  load: async (tx, { id }, { actor }) => {
    const [item] = await tx
      .select()
      .from(agendaItems)
      .where(and(eq(agendaItems.id, id), eq(agendaItems.departmentId, actor.departmentId)));
    if (!item) throw new Refusal('missing', '没有找到本方提出的这个议题；请刷新页面。');
    return [{ ...(await loadMeeting(tx, item.meetingId)), item }];
  },
  change: async (tx, [subject], { id }) => {
    if (!subject) return [];
    refuseSigned(subject);
    const used = await tx
      .select({ id: resolutions.id })
      .from(resolutions)
      .where(eq(resolutions.agendaItemId, id))
      .limit(1);
    if (used.length > 0) throw new Refusal('conflict', '该议题已形成议定事项，不能撤下；请先修改议定事项。');
    await tx.delete(agendaItems).where(eq(agendaItems.id, id));
    return [meetingChange(subject.row, subject.row, { removedAgendaItem: subject.item.title })];
  },
  message: () => '议题已撤下。',
});

/** Lists somebody of one's own side. */
export const addAttendee = command({
  name: 'attendee.add',
  input: attendee,
  load: async (tx, { meetingId }) => [await loadMeeting(tx, meetingId)],
  change: async (tx, [subject], { meetingId, name, duty, presence }, { actor }) => {
    if (!subject) return [];
    refuseSigned(subject);
    const [added] = await tx
      .insert(attendees)
      .values({
        meetingId,
        departmentId: actor.departmentId,
        name,
        duty,
        presence,
        changedBy: actor.accountId,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) {
      throw refusedAt({ name: '本方已登记了这个人。' }, 'conflict');
    }
    return [meetingChange(subject.row, subject.row, { attendee: `${name}（${presenceWords[presence]}）` })];
  },
  message: () => '参会人员已登记。',
});

export const removeAttendee = command({
  name: 'attendee.remove',
  input: attendeeRef,
  load: async (tx, { id }, { actor }) => {
    const [person] = await tx
      .select()
      .from(attendees)
      .where(and(eq(attendees.id, id), eq(attendees.departmentId, actor.departmentId)));
    if (!person) throw new Refusal('missing', '没有找到本方登记的这个人；请刷新页面。');
    return [{ ...(await loadMeeting(tx, person.meetingId)), person }];
  },
  change: async (tx, [subject], { id }) => {
    if (!subject) return [];
    refuseSigned(subject);
    await tx.delete(attendees).where(eq(attendees.id, id));
    return [meetingChange(subject.row, subject.row, { removedAttendee: subject.person.name })];
  },
  message: () => '已删除。',
});
