import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { type Change, command } from '@/db/command';
import { partiesOf } from '@/db/commands/meeting/subject';
import { letterScope } from '@/db/queries/letter';
import { listResolutions } from '@/db/queries/resolution';
import { accounts, departments, letters, programmes, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import {
  draftedLetter,
  letterChange,
  letterDraft,
  letterNumber,
  letterRef,
  letterState,
  letterStateWords,
  refuseSending,
  refuseSent,
} from '@/domain/letter';
import { chineseMoment } from '@/domain/moment';
import { Refusal, refusedAt } from '@/domain/refusal';
import { isSigned } from './issue';
import type { Ref } from './subject';

type LetterRow = typeof letters.$inferSelect;
interface LetterSubject extends LetterRow {
  readonly short: string;
}

/** The system drafts: to the other department, about a decision that waits for it, or with the frame alone. */
export const draftLetter = command({
  name: 'letter.draft',
  input: letterDraft,
  load: async (tx, { programme }, { actor }) => [await between(tx, actor, programme)],
  change: async (tx, [to], { resolutionId }, { actor, today }) => {
    if (!to) return [];
    const { short, ...sides } = to;
    const about = resolutionId === 0 ? null : await spokenOf(tx, to.programmeId, resolutionId, today);
    const [added] = await tx
      .insert(letters)
      .values({
        ...sides,
        ...draftedLetter(about, to.recipientId),
        resolutionId: about?.id ?? null,
        draftedBy: actor.accountId,
        draftedOn: today,
        changedBy: actor.accountId,
      })
      .returning();
    return added ? [change(null, { ...added, short })] : [];
  },
  message: () => '函已起草，请核对文字后由厅领导发出。',
});

export const changeLetter = command({
  name: 'letter.change',
  input: letterChange,
  load: async (tx, input, { actor }) => [await loadLetter(tx, actor, input)],
  change: async (tx, [letter], { subject, body, ...ref }, { actor }) => {
    if (!letter) return [];
    refuseSent(letter);
    return [await written(tx, letter, ref, { subject, body }, actor)];
  },
  message: () => '函已修改。',
});

/** 发出 by the leader: from here on the other department reads it, and it has its number. */
export const sendLetter = command({
  name: 'letter.send',
  input: letterRef,
  load: async (tx, input, { actor }) => [await loadLetter(tx, actor, input)],
  change: async (tx, [letter], ref, { actor, today }) => {
    if (!letter) return [];
    refuseSending(letter);
    const sent = { sentBy: actor.accountId, sentOn: today, sentAt: sql`now()` };
    return [await written(tx, letter, ref, sent, actor)];
  },
  message: () => '函已发出，对方现在可以看到。',
});

/** From whom, to whom, under which programme. */
async function between(tx: Tx, { departmentId }: Actor, slug: string) {
  const [programme] = await tx.select().from(programmes).where(eq(programmes.slug, slug));
  const ids = programme ? await partiesOf(tx, programme.id) : [];
  const recipientId = ids.find((id) => id !== departmentId);
  const [own] = await tx.select().from(departments).where(eq(departments.id, departmentId));
  if (!programme || !own || recipientId === undefined || !ids.includes(departmentId)) {
    throw new Refusal('missing', '没有可以致函的对方；请从“督办”页进入。');
  }
  return { programmeId: programme.id, departmentId, recipientId, short: own.short };
}

/** The decision as the draft speaks of it. */
async function spokenOf(tx: Tx, programmeId: number, resolutionId: number, date: PlainDate) {
  const found = await listResolutions(tx, { which: eq(resolutions.id, resolutionId), date });
  const [line] = (await isSigned(tx, resolutionId)) ? found : [];
  if (line?.programmeId !== programmeId) {
    throw refusedAt({
      resolutionId: '请选择纪要已会签的议定事项。',
    });
  }
  return line;
}

async function loadLetter(tx: Tx, actor: Actor, { id }: Ref): Promise<LetterSubject> {
  const [found] = await tx
    .select({ letter: letters, short: departments.short })
    .from(letters)
    .innerJoin(departments, eq(departments.id, letters.departmentId))
    .where(and(eq(letters.id, id), letterScope(actor)));
  if (!found) throw new Refusal('missing', '没有找到这份函，可能不在您的权限范围内；请刷新页面。');
  return { ...found.letter, short: found.short };
}

type Written = Partial<Pick<z.output<typeof letterChange>, 'subject' | 'body'>> & {
  sentBy?: number;
  sentOn?: PlainDate;
  sentAt?: ReturnType<typeof sql>;
};

async function written(
  tx: Tx,
  letter: LetterSubject,
  { id, version }: Ref,
  set: Written,
  { accountId }: Actor,
): Promise<Change> {
  const [after] = await tx
    .update(letters)
    .set({ ...set, changedBy: accountId, changedAt: sql`now()`, version: letter.version + 1 })
    .where(and(eq(letters.id, id), eq(letters.version, version)))
    .returning();
  if (!after) throw await movedOn(tx, id);
  return change(letter, { ...letter, ...after });
}

async function movedOn(tx: Tx, id: number): Promise<Refusal> {
  const [now] = await tx
    .select({ by: accounts.name, at: letters.changedAt })
    .from(letters)
    .innerJoin(accounts, eq(accounts.id, letters.changedBy))
    .where(eq(letters.id, id));
  const who = now ? `${now.by}已于${chineseMoment(now.at)}改动了该函` : '该函已有变动';
  return new Refusal('conflict', `${who}；您填写的内容仍在页面上，请刷新核对后再办理。`);
}

/** The history entry: the other department reads of a letter from the moment that it was sent. */
function change(before: LetterSubject | null, after: LetterSubject): Change {
  return {
    id: after.id,
    before: before && told(before),
    after: told(after),
    isShared: after.sentOn !== null,
  };
}

function told(letter: LetterSubject) {
  const { subject, body } = letter;
  return { number: letterNumber(letter), state: letterStateWords[letterState(letter)], subject, body };
}
