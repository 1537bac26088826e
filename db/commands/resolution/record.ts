import 'server-only';
import { and, eq, inArray, max, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { loadMeeting, type MeetingSubject, refuseSigned } from '@/db/commands/meeting/subject';
import { oneByOne } from '@/db/one-by-one';
import {
  agendaItems,
  areas,
  organisations,
  resolutionEntries,
  resolutionHalves,
  resolutions,
} from '@/db/schema';
import { yearOf } from '@/domain/calendar';
import { parseDue } from '@/domain/due-date';
import { Refusal } from '@/domain/refusal';
import { type HalfState, recordChange, recorded, resolutionRef } from '@/domain/resolution';
import { loadResolutions, resolutionChange, resolutionMovedOn } from './subject';

export interface Decision {
  readonly areaId: number;
  readonly agendaItemId: number;
  readonly text: string;
  readonly expectedResult: string;
  readonly supporting: string;
  readonly due: string;
  readonly leads: readonly number[];
}

/** Records one decision of a held meeting, with the unit that leads on each side. */
export const recordResolution = command({
  name: 'resolution.record',
  input: recorded,
  load: async (tx, { meetingId }, { actor }) => [
    asSubject(await loadMeeting(tx, meetingId), actor.departmentId),
  ],
  change: async (tx, [subject], input, context) =>
    subject ? [await enter(tx, subject.meeting, input, 'pending', context)] : [],
  message: () => '议定事项已登记；纪要会签前可以修改。',
});

/** Corrects what was recorded, as long as the minutes are not signed by both sides. */
export const changeResolution = command({
  name: 'resolution.change',
  input: recordChange,
  load: (tx, { id }) => loadRecorded(tx, id),
  change: async (tx, [subject], input, context) => {
    if (!subject) return [];
    return [await amend(tx, subject.meeting, { id: subject.row.id, version: input.version }, input, context)];
  },
  message: () => '议定事项已修改；已起草的纪要需重新起草。',
});

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

/** Writes the corrected decision over the row as the person saw it. */
export async function amend(
  tx: Tx,
  meeting: MeetingSubject,
  seen: { readonly id: number; readonly version: number },
  input: Decision,
  { actor }: Context,
) {
  const { leads, ...values } = await checked(tx, meeting, input);
  const [after] = await tx
    .update(resolutions)
    .set({
      ...values,
      changedBy: actor.accountId,
      changedAt: sql`now()`,
      version: seen.version + 1,
    })
    .where(and(eq(resolutions.id, seen.id), eq(resolutions.version, seen.version)))
    .returning();
  if (!after) throw await resolutionMovedOn(tx, seen.id);
  await oneByOne(leads, ({ departmentId, organisationId }) =>
    tx
      .update(resolutionHalves)
      .set({ organisationId })
      .where(
        and(eq(resolutionHalves.resolutionId, seen.id), eq(resolutionHalves.departmentId, departmentId)),
      ),
  );
  return resolutionChange({ row: after, half: null }, toldOf(after, leads));
}

export function asSubject(meeting: MeetingSubject, departmentId: number) {
  const none = { leads: [], half: null, askedBy: null };
  return { ...none, parties: meeting.parties, recordedBy: departmentId, meeting };
}

async function loadRecorded(tx: Tx, id: number) {
  const [subject] = await loadResolutions(tx, [id]);
  if (!subject) return [];
  return [{ ...subject, meeting: await loadMeeting(tx, subject.row.meetingId) }];
}

/** Writes the decision with both halves in the state given; an import may find them further on than 待交办. */
export async function enter(
  tx: Tx,
  meeting: MeetingSubject,
  input: Decision,
  state: Extract<HalfState, 'pending' | 'received' | 'claimed'>,
  { actor }: Context,
  progress = '',
) {
  const { leads, ...values } = await checked(tx, meeting, input);
  const [last] = await tx
    .select({ number: max(resolutions.number) })
    .from(resolutions)
    .where(eq(resolutions.meetingId, meeting.row.id));
  const [added] = await tx
    .insert(resolutions)
    .values({
      ...values,
      meetingId: meeting.row.id,
      number: (last?.number ?? 0) + 1,
      departmentId: actor.departmentId,
      changedBy: actor.accountId,
    })
    .onConflictDoNothing()
    .returning();
  if (!added) {
    throw new Refusal('conflict', '有内容需要改正，请查看标出的各项。', {
      text: '这次会议已登记了文字相同的议定事项。',
    });
  }
  await tx
    .insert(resolutionHalves)
    .values(leads.map((lead) => ({ ...lead, resolutionId: added.id, state, progress })));
  return resolutionChange({ row: added, half: null }, toldOf(added, leads));
}

/** The values to write, or a refusal at the field that cannot stand. */
async function checked(tx: Tx, meeting: MeetingSubject, input: Decision) {
  refuseSigned(meeting);
  const { row, parties } = meeting;
  if (row.heldOn === null)
    throw new Refusal('conflict', '会议还没有召开；请先登记召开日期，再登记议定事项。');
  const fields: Record<string, string> = {};
  const due = parseDue(input.due, yearOf(row.heldOn));
  if (due === null) fields['due'] = '请填写完成时限，例如 2025年9月30日、第三季度、2025年底前或长期坚持。';
  else if (due.dueOn !== null && due.dueOn < row.heldOn) fields['due'] = '完成时限早于会议日期，请核对。';
  const [area] = await tx
    .select({ id: areas.id })
    .from(areas)
    .where(and(eq(areas.id, input.areaId), eq(areas.programmeId, row.programmeId)));
  if (!area) fields['areaId'] = '请从八个领域中选择。';
  if (input.agendaItemId !== 0) {
    const item = await tx
      .select({ id: agendaItems.id })
      .from(agendaItems)
      .where(and(eq(agendaItems.id, input.agendaItemId), eq(agendaItems.meetingId, row.id)));
    if (item.length === 0) fields['agendaItemId'] = '该议题不在这次会议的议程中，请重新选择。';
  }
  const units = await tx
    .select({ id: organisations.id, departmentId: organisations.departmentId })
    .from(organisations)
    .where(inArray(organisations.id, [...input.leads]));
  const leads = parties.map((departmentId, at) => {
    const unit = units.find(({ id }) => id === input.leads[at]);
    if (unit?.departmentId !== departmentId) fields[`leads.${at}`] = '请选择本方的牵头单位。';
    return { departmentId, organisationId: unit?.id ?? 0 };
  });
  if (due === null || Object.keys(fields).length > 0) {
    throw new Refusal('invalid', '有内容需要改正，请查看标出的各项。', fields);
  }
  return {
    areaId: input.areaId,
    agendaItemId: input.agendaItemId === 0 ? null : input.agendaItemId,
    text: input.text,
    expectedResult: input.expectedResult,
    supporting: input.supporting,
    dueOn: due.dueOn,
    originalDueOn: due.dueOn,
    isOpenEnded: due.isOpenEnded,
    leads,
  };
}

function toldOf({ text, dueOn, isOpenEnded }: typeof resolutions.$inferSelect, leads: readonly object[]) {
  return { text, dueOn, isOpenEnded, leads };
}
