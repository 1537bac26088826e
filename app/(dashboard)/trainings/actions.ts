'use server';

import { action } from '@/app/_request/action';
import {
  agreeTrainingWording,
  approveTraining,
  confirmTraining,
  correctTraining,
  discardTraining,
  disputeTraining,
  proposeTrainingWording,
  returnTraining,
  saveTraining,
  submitTraining,
  withdrawTraining,
} from '@/db/commands/training';

export const enter = action(saveTraining, (outcome) => `/trainings/${outcome.ids[0] ?? ''}`);
export const change = action(saveTraining);
export const discard = action(discardTraining, () => '/trainings');
export const submit = action(submitTraining);
export const withdraw = action(withdrawTraining);
export const correct = action(correctTraining, (outcome) => `/trainings/${outcome.ids[0] ?? ''}`);
export const approve = action(approveTraining);
export const giveBack = action(returnTraining);
export const confirm = action(confirmTraining);
export const dispute = action(disputeTraining);
export const propose = action(proposeTrainingWording);
export const agree = action(agreeTrainingWording);
