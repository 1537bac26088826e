'use server';

import { action } from '@/app/_request/action';
import { agreeMatch, disputeMatch, proposeMatch, reopenMatch } from '@/db/commands/match';
import { openMatch } from '@/db/commands/match-open';

export const open = action(openMatch);
export const agree = action(agreeMatch);
export const dispute = action(disputeMatch);
export const propose = action(proposeMatch);
export const reopen = action(reopenMatch);
