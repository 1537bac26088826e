import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { minutes, minutesSignatures } from '@/db/schema';
import { minutesContent } from '@/db/queries/minutes';
import {
  confirmedOn,
  meetingPublished,
  minutesAnswer,
  minutesDraft,
  minutesReturn,
  type Signature,
  signatureWords,
} from '@/domain/meeting';
import { Refusal } from '@/domain/refusal';
import { hashOf } from './hash';
import { written } from './plan';
import {
  factsOf,
  loadMeeting,
  loadMeetingAt,
  meetingChange,
  type MeetingSubject,
  refuseSigned,
} from './subject';

/** A further revision of the minutes: the texts, and the meeting's facts and decisions as they are recorded now. */
export const draftMinutes = command({
  name: 'minutes.draft',
  input: minutesDraft,
  load: async (tx, input) => [await loadMeetingAt(tx, input)],
  change: async (tx, [subject], { opening, heard, demands }, context) => {
    if (!subject) return [];
    const { row } = subject;
    refuseSigned(subject);
    if (row.heldOn === null) throw new Refusal('conflict', '会议还没有召开；请先登记召开日期，再起草纪要。');
    const after = await written(tx, row, {}, context);
    const content = await minutesContent(tx, row, { opening, heard, demands });
    const contentHash = hashOf(content);
    const revision = (subject.minutes?.revision ?? 0) + 1;
    await tx.insert(minutes).values({
      meetingId: row.id,
      revision,
      content,
      contentHash,
      departmentId: context.actor.departmentId,
      draftedBy: context.actor.accountId,
      draftedOn: context.today,
    });
    return [meetingChange(row, after, { minutes: `第 ${revision} 稿`, contentHash })];
  },
  message: () => '纪要已起草，等待两厅审核人会签；再次起草会产生新的一稿，需重新会签。',
});

/** 会签: stands by the very text that the person read. */
export const signMinutes = command({
  name: 'minutes.sign',
  input: minutesAnswer,
  load: (tx, { minutesId }) => loadMinutes(tx, minutesId),
  change: (tx, [subject], { minutesId, contentHash }, context) =>
    answer(tx, subject, { minutesId, contentHash, signature: 'sign', reason: null }, context),
  message: () => '已会签；两方都会签同一稿后，会议计入年度联席会议的完成情况。',
});

export const returnMinutes = command({
  name: 'minutes.return',
  input: minutesReturn,
  load: (tx, { minutesId }) => loadMinutes(tx, minutesId),
  change: (tx, [subject], { minutesId, contentHash, reason }, context) =>
    answer(tx, subject, { minutesId, contentHash, signature: 'return', reason }, context),
  message: () => '已退回，请主办方修改后重新起草。',
});

/** 印发 under a 文号, once both sides have signed. */
export const publishMeeting = command({
  name: 'meeting.publish',
  input: meetingPublished,
  load: async (tx, input) => [await loadMeetingAt(tx, input)],
  change: async (tx, [subject], { documentNumber }, context) => {
    if (!subject) return [];
    const { row, minutes: newest, signatures, parties } = subject;
    if (row.publishedOn !== null) throw new Refusal('conflict', '纪要已印发；请刷新页面。');
    if (confirmedOn(factsOf(row, newest, signatures), parties) === null) {
      throw new Refusal('conflict', '两方还没有都会签同一稿纪要，不能印发；请等待会签。');
    }
    const after = await written(tx, row, { publishedOn: context.today, documentNumber }, context);
    return [meetingChange(row, after)];
  },
  message: () => '纪要已印发。',
});

async function loadMinutes(tx: Tx, minutesId: number): Promise<MeetingSubject[]> {
  const [row] = await tx.select().from(minutes).where(eq(minutes.id, minutesId));
  if (!row) throw new Refusal('missing', '没有找到这份纪要；请刷新页面。');
  return [await loadMeeting(tx, row.meetingId)];
}

interface Said {
  readonly minutesId: number;
  readonly contentHash: string;
  readonly signature: Signature;
  readonly reason: string | null;
}

async function answer(tx: Tx, subject: MeetingSubject | undefined, said: Said, { actor, today }: Context) {
  if (!subject) return [];
  const { row, minutes: newest } = subject;
  if (newest?.id !== said.minutesId || newest.contentHash !== said.contentHash) {
    throw new Refusal('conflict', '纪要已有新的一稿；请刷新页面，看过最新一稿后再会签。');
  }
  if (
    said.signature === 'sign' &&
    hashOf(await minutesContent(tx, row, newest.content)) !== newest.contentHash
  ) {
    throw new Refusal(
      'conflict',
      '起草后议定事项或参会人员又有改动，与这一稿不一致；请主办方重新起草后再会签。',
    );
  }
  const [written] = await tx
    .insert(minutesSignatures)
    .values({ ...said, departmentId: actor.departmentId, signedBy: actor.accountId, signedOn: today })
    .onConflictDoNothing()
    .returning();
  if (!written) throw new Refusal('conflict', '本厅已对这一稿作出答复；请刷新页面。');
  return [
    meetingChange(row, row, {
      minutes: `第 ${newest.revision} 稿`,
      answer: signatureWords[said.signature],
      reason: said.reason,
    }),
  ];
}
