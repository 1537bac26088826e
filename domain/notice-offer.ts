import type { Actor } from './actor';
import type { PlainDate } from './calendar';
import { type LetterState } from './letter';
import { canActOn, canEscalate, type NoticeFacts } from './notice';
import { permits } from './policy';
import type { Subjects } from './policy-rule';

/** What a person can do about a notice, in the order that pages offer it. */
const noticeSteps = ['receive', 'answer', 'escalate'] as const;
export type NoticeStep = (typeof noticeSteps)[number];

interface Offered extends NoticeFacts, Readonly<Subjects['notice']> {}

/** The steps that policy and the notice's state allow this person on the day; the commands decide again. */
export function offeredNoticeSteps(actor: Actor, notice: Offered, today: PlainDate): NoticeStep[] {
  return noticeSteps.filter((step) =>
    step === 'escalate'
      ? canEscalate(notice, today) && permits('notice.issue', actor, notice)
      : canActOn(notice, step) && permits(`notice.${step}`, actor, notice),
  );
}

/** Whether the person may issue notices to the units of their own side. */
export function mayIssue(actor: Actor): boolean {
  const { departmentId, organisationPath } = actor;
  return permits('notice.issue', actor, { departmentId, organisationPath });
}

const letterSteps = ['change', 'send'] as const;
export type LetterStep = (typeof letterSteps)[number];

export function offeredLetterSteps(
  actor: Actor,
  letter: Subjects['letter'],
  state: LetterState,
): LetterStep[] {
  return letterSteps.filter((step) => state === 'draft' && permits(`letter.${step}`, actor, letter));
}

/** Whether the person may have letters to the other side drafted. */
export function mayDraftLetters(actor: Actor): boolean {
  return permits('letter.draft', actor, { departmentId: actor.departmentId });
}
