'use server';

import { action } from '@/app/_request/action';
import {
  agreeVisitWording,
  approveVisit,
  confirmVisit,
  correctVisit,
  discardVisit,
  disputeVisit,
  proposeVisitWording,
  returnVisit,
  saveVisit,
  submitVisit,
  withdrawVisit,
} from '@/db/commands/visit';

export const enter = action(saveVisit, (outcome) => `/visits/${outcome.ids[0] ?? ''}`);
export const change = action(saveVisit);
export const discard = action(discardVisit, () => '/visits');
export const submit = action(submitVisit);
export const withdraw = action(withdrawVisit);
export const correct = action(correctVisit, (outcome) => `/visits/${outcome.ids[0] ?? ''}`);
export const approve = action(approveVisit);
export const giveBack = action(returnVisit);
export const confirm = action(confirmVisit);
export const dispute = action(disputeVisit);
export const propose = action(proposeVisitWording);
export const agree = action(agreeVisitWording);
