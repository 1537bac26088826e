import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { agendaItems, lookBacks, meetings, programmes } from '@/db/schema';
import { meetingChange as meetingChangeInput, meetingHeld, meetingPlan } from '@/domain/meeting';
import { Refusal, refusedAt } from '@/domain/refusal';
import { readLookBack } from '@/db/queries/look-back';
import { hashOf } from './hash';
import { asRead, loadMeetingAt, meetingChange, meetingMovedOn, type MeetingRow, partiesOf } from './subject';

/** Plans a meeting that one's own side hosts; the standing items of an earlier one come along. */
export const planMeeting = command({
  name: 'meeting.plan',
  input: meetingPlan,
  load: async (tx, input, context) => {
    const [programme] = await tx.select().from(programmes).where(eq(programmes.slug, input.programme));
    if (!programme) throw new Refusal('missing', '没有找到协作方案；请刷新页面。');
    const of = await partiesOf(tx, programme.id);
    return [{ programmeId: programme.id, parties: of, hostId: context.actor.departmentId, draftedBy: null }];
  },
  change: async (tx, subjects, { after, series, number, plannedOn, place, chair }, context) => {
    const [subject] = subjects;
    if (!subject) return [];
    const [added] = await tx
      .insert(meetings)
      .values({
        series,
        number,
        plannedOn,
        place,
        chair,
        programmeId: subject.programmeId,
        departmentId: context.actor.departmentId,
        changedBy: context.actor.accountId,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) throw taken(number);
    const standing = await putStandingItems(tx, added, after, context);
    return [meetingChange(null, added, { standing })];
  },
  message: () => '会议已列入筹备；请登记议题和本方参会人员，并通知对方。',
});

function taken(number: number): Refusal {
  return refusedAt(
    {
      number: `第 ${number} 次会议已经登记；请核对次数。`,
    },
    'conflict',
  );
}

async function putStandingItems(tx: Tx, meeting: MeetingRow, after: number, { actor }: Context) {
  if (after === 0) return [];
  const standing = await tx
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, after), eq(agendaItems.isStanding, true)))
    .orderBy(agendaItems.id);
  if (standing.length === 0) return [];
  await tx.insert(agendaItems).values(
    standing.map(({ title, organisationId, papers }) => ({
      meetingId: meeting.id,
      departmentId: actor.departmentId,
      title,
      organisationId,
      papers,
      isStanding: true,
      changedBy: actor.accountId,
    })),
  );
  return standing.map(({ title }) => title);
}

/** Changes what is planned; once held, a meeting stays as it was. */
export const changeMeeting = command({
  name: 'meeting.change',
  input: meetingChangeInput,
  load: async (tx, input) => [await loadMeetingAt(tx, input)],
  change: async (tx, [subject], { series, number, plannedOn, place, chair }, context) => {
    if (!subject) return [];
    const { row } = subject;
    if (row.heldOn !== null) throw new Refusal('conflict', '会议已召开，时间、地点和主持人不能再改。');
    const [other] = await tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(
        and(
          eq(meetings.programmeId, row.programmeId),
          eq(meetings.series, series),
          eq(meetings.number, number),
        ),
      );
    if (other && other.id !== row.id) throw taken(number);
    const after = await written(tx, row, { series, number, plannedOn, place, chair }, context);
    return [meetingChange(row, after)];
  },
  message: () => '会议安排已修改。',
});

/** The meeting took place: what it looked back on is written down as it stands on the day. */
export const holdMeeting = command({
  name: 'meeting.hold',
  input: meetingHeld,
  load: async (tx, input) => [await loadMeetingAt(tx, input)],
  change: async (tx, [subject], { heldOn }, context) => {
    if (!subject) return [];
    const { row } = subject;
    if (row.heldOn !== null) throw new Refusal('conflict', '会议已登记召开；请刷新页面。');
    if (heldOn > context.today) {
      throw refusedAt({
        heldOn: '召开日期不能晚于今天。',
      });
    }
    const after = await written(tx, row, { heldOn }, context);
    const content = await readLookBack(tx, after, heldOn);
    const contentHash = hashOf(content);
    await tx
      .insert(lookBacks)
      .values({ meetingId: row.id, content, contentHash, frozenBy: context.actor.accountId });
    return [meetingChange(row, after, { lookBack: contentHash, carried: content.lines.length })];
  },
  message: () => '已登记召开；上次议定事项落实情况已按当天情况存档，请登记议定事项并起草纪要。',
});

export async function written(
  tx: Tx,
  row: MeetingRow,
  values: Partial<MeetingRow>,
  { actor }: Context,
): Promise<MeetingRow> {
  const [after] = await tx
    .update(meetings)
    .set({ ...values, changedBy: actor.accountId, changedAt: sql`now()`, version: row.version + 1 })
    .where(asRead(row))
    .returning();
  if (!after) throw await meetingMovedOn(tx, row.id);
  return after;
}
