'use server';

import { action } from '@/app/_request/action';
import { approveTarget, declineTarget, proposeTarget } from '@/db/commands/target';

export const propose = action(proposeTarget);
export const approve = action(approveTarget);
export const decline = action(declineTarget);
