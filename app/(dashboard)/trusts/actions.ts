'use server';

import { action } from '@/app/_request/action';
import {
  agreeTrustWording,
  approveTrust,
  confirmTrust,
  correctTrust,
  discardTrust,
  disputeTrust,
  proposeTrustWording,
  returnTrust,
  saveTrust,
  submitTrust,
  withdrawTrust,
} from '@/db/commands/trust';
import { countTrust } from '@/db/commands/trust-count';
import { noteTrust, strikeTrustEvent } from '@/db/commands/trust-event';

export const enter = action(saveTrust, (outcome) => `/trusts/${outcome.ids[0] ?? ''}`);
export const change = action(saveTrust);
export const discard = action(discardTrust, () => '/trusts');
export const submit = action(submitTrust);
export const withdraw = action(withdrawTrust);
export const correct = action(correctTrust, (outcome) => `/trusts/${outcome.ids[0] ?? ''}`);
export const approve = action(approveTrust);
export const giveBack = action(returnTrust);
export const confirm = action(confirmTrust);
export const dispute = action(disputeTrust);
export const propose = action(proposeTrustWording);
export const agree = action(agreeTrustWording);
export const count = action(countTrust);
export const note = action(noteTrust);
export const strike = action(strikeTrustEvent);
