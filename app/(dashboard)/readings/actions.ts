'use server';

import { action } from '@/app/_request/action';
import {
  agreeValue,
  confirmReadings,
  disputeReading,
  proposeAgreedValue,
} from '@/db/commands/reading/answer';
import { returnReading } from '@/db/commands/reading/return';
import { approveReadings } from '@/db/commands/reading/review';
import { correctReading, submitReadings, withdrawReading } from '@/db/commands/reading/submit';

export const submit = action(submitReadings);
export const withdraw = action(withdrawReading);
export const correct = action(correctReading, (outcome) => `/readings/${outcome.ids[0] ?? ''}`);
export const approve = action(approveReadings);
export const giveBack = action(returnReading);
export const confirm = action(confirmReadings);
export const dispute = action(disputeReading);
export const propose = action(proposeAgreedValue);
export const agree = action(agreeValue);
