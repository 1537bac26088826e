import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { notices } from '@/db/schema';
import { noticeAnswer, noticeRefs, refuseAct } from '@/domain/notice';
import {
  asSeen,
  loadNotices,
  noticeChange,
  noticeMovedOn,
  type NoticeRow,
  type NoticeSubject,
  type Ref,
} from './subject';

/** 签收 by the unit's staff, several at once. */
export const receiveNotices = command({
  name: 'notice.receive',
  input: noticeRefs,
  load: (tx, { refs }, { actor }) => loadNotices(tx, actor, refs),
  change: (tx, subjects, { refs }, { actor, today }) =>
    oneByOne(
      subjects.map((subject, at) => ({ subject, ref: refs[at] ?? { id: 0, version: 0 } })),
      async ({ subject, ref }) => {
        refuseAct(subject, 'receive');
        const receivedAt = sql`now()`;
        const set = { receivedBy: actor.accountId, receivedOn: today, receivedAt };
        return noticeChange(subject, await written(tx, subject, ref, set));
      },
    ),
  message: (count) => `已签收 ${count} 份，请在时限之前答复。`,
});

/** 答复, once signed for; late is better than never. */
export const answerNotice = command({
  name: 'notice.answer',
  input: noticeAnswer,
  load: (tx, input, { actor }) => loadNotices(tx, actor, [input]),
  change: (tx, subjects, input, { actor, today }) =>
    oneByOne(subjects, async (subject) => {
      refuseAct(subject, 'answer');
      const set = {
        answer: input.text,
        evidence: input.evidence === '' ? null : input.evidence,
        answeredBy: actor.accountId,
        answeredOn: today,
        answeredAt: sql`now()`,
      };
      return noticeChange(subject, await written(tx, subject, input, set));
    }),
  message: () => '已答复。',
});

type Written = { [Field in keyof NoticeRow]?: NoticeRow[Field] | ReturnType<typeof sql> };

async function written(tx: Tx, subject: NoticeSubject, ref: Ref, set: Written): Promise<NoticeSubject> {
  const [after] = await tx
    .update(notices)
    .set({ ...set, version: subject.version + 1 })
    .where(asSeen(ref))
    .returning();
  if (!after) throw await noticeMovedOn(tx, subject);
  return { ...subject, ...after };
}
