'use server';

import { action } from '@/app/_request/action';
import {
  assignHalves,
  claimHalf,
  confirmHalf,
  receiveHalves,
  rejectHalf,
  reportProgress,
  sendBackHalf,
  verifyHalves,
  withdrawClaim,
} from '@/db/commands/resolution/act';
import { askExtension } from '@/db/commands/resolution/extension';
import { agreeExtension, declineExtension } from '@/db/commands/resolution/extension-answer';
import { changeResolution } from '@/db/commands/resolution/record';
import { removeResolution } from '@/db/commands/resolution/remove';

export const change = action(changeResolution);
export const remove = action(removeResolution, (_, form) => `/meetings/${Number(form.get('meetingId'))}`);
export const assign = action(assignHalves);
export const receive = action(receiveHalves);
export const report = action(reportProgress);
export const claim = action(claimHalf);
export const withdraw = action(withdrawClaim);
export const verify = action(verifyHalves);
export const sendBack = action(sendBackHalf);
export const confirm = action(confirmHalf);
export const reject = action(rejectHalf);
export const ask = action(askExtension);
export const agree = action(agreeExtension);
export const decline = action(declineExtension);
