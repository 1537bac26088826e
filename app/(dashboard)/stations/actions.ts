'use server';

import { action } from '@/app/_request/action';
import {
  agreeStationWording,
  approveStation,
  confirmStation,
  correctStation,
  discardStation,
  disputeStation,
  proposeStationWording,
  returnStation,
  saveStation,
  submitStation,
  withdrawStation,
} from '@/db/commands/station';
import { countStation } from '@/db/commands/station-count';
import { strikeSupervision } from '@/db/commands/station-strike';
import { superviseStation } from '@/db/commands/station-supervision';

export const enter = action(saveStation, (outcome) => `/stations/${outcome.ids[0] ?? ''}`);
export const change = action(saveStation);
export const discard = action(discardStation, () => '/stations');
export const submit = action(submitStation);
export const withdraw = action(withdrawStation);
export const correct = action(correctStation, (outcome) => `/stations/${outcome.ids[0] ?? ''}`);
export const approve = action(approveStation);
export const giveBack = action(returnStation);
export const confirm = action(confirmStation);
export const dispute = action(disputeStation);
export const propose = action(proposeStationWording);
export const agree = action(agreeStationWording);
export const count = action(countStation);
export const supervise = action(superviseStation);
export const strike = action(strikeSupervision);
