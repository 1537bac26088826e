import { z } from 'zod';
import { isPlainDate, type PlainDate } from './calendar';
import { recordRef } from './input';
import { dateText } from './phrase';
import { reason } from './reading';
import { Refusal, refusedAt } from './refusal';

/** 延期: asked by a lead unit, in force when a reviewer of every side has agreed. */
export const extensionStates = ['agreed', 'open', 'declined', 'lapsed'] as const;
export type ExtensionState = (typeof extensionStates)[number];
export const extensionStateWords: Record<ExtensionState, string> = {
  agreed: '已同意',
  open: '待两方同意',
  declined: '未同意',
  lapsed: '已销号，不再需要',
};

export const extensionAsked = recordRef.extend({
  dueOn: z.string().trim().refine(isPlainDate, '请填写新的完成时限，例如 2025-12-31。'),
  reason,
});

interface Extendable {
  readonly dueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
  readonly closedOn: PlainDate | null;
  readonly hasOpenExtension: boolean;
}

/**
 * Refuses an extension that may not be asked: it is asked before the date is past (domain.md 2.2), for a later date, once
 * at a time, of what has a date and is not closed.
 */
export function refuseExtension(of: Extendable, newDueOn: PlainDate, today: PlainDate): void {
  if (of.closedOn !== null) throw new Refusal('conflict', '该议定事项已销号，不需要延期；请刷新页面。');
  if (of.isOpenEnded || of.dueOn === null) {
    throw new Refusal('invalid', '该议定事项为长期坚持，没有完成时限，不需要延期。');
  }
  if (of.hasOpenExtension) {
    throw new Refusal('conflict', '已有一份延期申请待答复；请等两方审核人答复后再申请。');
  }
  if (today > of.dueOn) {
    throw new Refusal(
      'invalid',
      `完成时限 ${dateText(of.dueOn)}已过，不能再申请延期；请继续办理，并在进展情况中说明逾期原因。`,
    );
  }
  if (newDueOn <= of.dueOn) {
    throw refusedAt({
      dueOn: `新的完成时限应晚于 ${dateText(of.dueOn)}。`,
    });
  }
}
