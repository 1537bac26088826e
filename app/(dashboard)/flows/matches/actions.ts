'use server';

import { action } from '@/app/_request/action';
import { textsOf } from '@/app/_request/form-input';
import { agreeMatch, disputeMatch, proposeMatch, reopenMatch } from '@/db/commands/match';
import { openMatch } from '@/db/commands/match-open';
import { matchFilter } from '@/domain/match-filter';
import { filteredAddress } from '@/domain/page-key';

/** Back to the same page of the list, which says what became of it: the proposal itself is gone from there. */
export const open = action(openMatch, ({ ids }, form) => {
  const asked = new URLSearchParams(textsOf(form)['asked'] ?? '');
  const filter = matchFilter.parse(Object.fromEntries(asked));
  return filteredAddress('/flows/matches', { ...filter, opened: ids[0] });
});
export const agree = action(agreeMatch);
export const dispute = action(disputeMatch);
export const propose = action(proposeMatch);
export const reopen = action(reopenMatch);
