import { z } from 'zod';
import { type Due, dueText } from './due-date';
import { recordId, recordRef, requiredText } from './input';
import { documentNumber } from './numeral';
import { Refusal } from './refusal';
import type { HalfState } from './resolution';
import { halfWaitsFor } from './resolution-waiting';

/** 函, to the other department, which nobody here commands: drafted by the system, sent by the leader. */
export const letterStateWords = { sent: '已发出', draft: '待发出' } as const;
export type LetterState = keyof typeof letterStateWords;

export function letterState({ sentOn }: { readonly sentOn: string | null }): LetterState {
  return sentOn === null ? 'draft' : 'sent';
}

/** 粤民函〔2025〕1号; a draft has none. */
export function letterNumber({
  short,
  year,
  serial,
}: {
  readonly short: string;
  readonly year: number | null;
  readonly serial: number | null;
}): string | null {
  return year === null || serial === null ? null : documentNumber(`${short}民函`, year, serial);
}

/** A decision as a letter speaks of it. */
interface Spoken {
  readonly text: string;
  readonly meeting: string;
  readonly dueOn: Due['dueOn'];
  readonly isOpenEnded: boolean;
  readonly halves: readonly {
    readonly departmentId: number;
    readonly side: string;
    readonly unit: string;
    readonly state: HalfState;
  }[];
}

/** What a decision waits for from the department: its own half's next step, or its word on the other half. */
export function awaitedFrom({ halves }: Pick<Spoken, 'halves'>, departmentId: number): string[] {
  return halves.flatMap((half) => {
    const mine = half.departmentId === departmentId;
    if (mine ? half.state === 'verified' : half.state !== 'verified') return [];
    const other = halves.find((one) => one.departmentId !== half.departmentId)?.side ?? '';
    return halfWaitsFor(half, other) ?? [];
  });
}

/** What a person has yet to say in a letter that is about no decision. */
const toBeWorded = '（请写明事项、商请贵厅办理的内容和希望复函的时间。）';

/** Refuses to send what still asks its writer for words, or what was sent. */
export function refuseSending(letter: { readonly body: string; readonly sentOn: string | null }): void {
  refuseSent(letter);
  if (letter.body.includes(toBeWorded)) {
    throw new Refusal('conflict', '正文还有待填写的内容；请先修改文字，写明商请的事项，再发出。');
  }
}

/** What was sent stays as it is. */
export function refuseSent({ sentOn }: { readonly sentOn: string | null }): void {
  if (sentOn !== null) throw new Refusal('conflict', '该函已发出，不能再改；如有补充，请另行起草。');
}

/** The text that a letter begins with: about a decision that waits for the other side, or about nothing yet. */
export function draftedLetter(about: Spoken | null, recipientId: number): { subject: string; body: string } {
  if (about === null) {
    return {
      subject: '关于商请协助办理有关协作事项的函',
      body: ['为落实双方协作安排，现就有关事项函商如下：', toBeWorded, '专此函达，请予支持。'].join('\n'),
    };
  }
  const { text, meeting, dueOn, isOpenEnded } = about;
  const awaited = awaitedFrom(about, recipientId).join('、');
  const due = isOpenEnded ? '长期坚持' : `应于${dueText(dueOn, isOpenEnded)}前完成`;
  return {
    subject: `关于商请推进“${text}”的函`,
    body: [
      `${meeting}议定“${text}”，${due}。`,
      awaited === '' ? '目前该事项尚未销号。' : `目前该事项等待${awaited}。`,
      '为保证议定事项按期落实，商请贵厅协调有关单位抓紧办理，并将办理情况函复我厅。',
      '专此函达，请予支持。',
    ].join('\n'),
  };
}

export const letterDraft = z.object({
  programme: z.string(),
  /** The decision that waits for the other side; 0 for none. */
  resolutionId: recordId.default(0),
});
export const letterChange = recordRef.extend({
  subject: requiredText(100, '标题'),
  body: requiredText(3000, '正文'),
});
export const letterRef = recordRef;
