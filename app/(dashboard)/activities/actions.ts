'use server';

import { action } from '@/app/_request/action';
import {
  agreeActivityWording,
  approveActivity,
  confirmActivity,
  correctActivity,
  discardActivity,
  disputeActivity,
  proposeActivityWording,
  returnActivity,
  saveActivity,
  submitActivity,
  withdrawActivity,
} from '@/db/commands/activity';

/** The record is told which form it came from, so that the device forgets what it kept of it. */
export const enter = action(
  saveActivity,
  (outcome, form) => `/activities/${outcome.ids[0] ?? ''}?from=${keyOf(form)}`,
);
export const change = action(saveActivity);
export const discard = action(discardActivity, () => '/activities');
export const submit = action(submitActivity);
export const withdraw = action(withdrawActivity);
export const correct = action(correctActivity, (outcome) => `/activities/${outcome.ids[0] ?? ''}`);
export const approve = action(approveActivity);
export const giveBack = action(returnActivity);
export const confirm = action(confirmActivity);
export const dispute = action(disputeActivity);
export const propose = action(proposeActivityWording);
export const agree = action(agreeActivityWording);

function keyOf(form: FormData): string {
  const key = form.get('key');
  return typeof key === 'string' ? encodeURIComponent(key) : '';
}
