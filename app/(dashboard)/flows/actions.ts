'use server';

import { action } from '@/app/_request/action';
import { approveFlow, discardFlow, returnFlow, saveFlow, submitFlow, withdrawFlow } from '@/db/commands/flow';
import { reverseFlow } from '@/db/commands/flow-reverse';

export const enter = action(saveFlow, (outcome) => `/flows/${outcome.ids[0] ?? ''}`);
export const change = action(saveFlow);
export const discard = action(discardFlow, () => '/flows');
export const submit = action(submitFlow);
export const withdraw = action(withdrawFlow);
export const approve = action(approveFlow);
export const giveBack = action(returnFlow);
export const reverse = action(reverseFlow, (outcome) => `/flows/${outcome.ids[0] ?? ''}`);
