import type { Context, Outcome } from '@/db/command';
import { agreeMatch, disputeMatch, proposeMatch, reopenMatch } from '@/db/commands/match';
import { openMatch } from '@/db/commands/match-open';
import type { CommandOn } from './attempts';
import type { MatchTestRecord } from './match-records';

export type MatchCommand = CommandOn<'match'>;
type Attempt = (context: Context, record: MatchTestRecord) => Promise<Outcome>;

const note = '与银行回单核对后提出';
const ref = ({ id, version }: MatchTestRecord) => ({ id, version });

/** Each command as a person would give it who sees the match as it stands. */
export const matchAttempts: Record<MatchCommand, Attempt> = {
  'match.open': (context, { programme, flows, reason }) =>
    openMatch(context, { programme, flows: [...flows], reason, note }),
  'match.agree': (context, record) => agreeMatch(context, { ref: ref(record), note: '' }),
  'match.dispute': (context, record) =>
    disputeMatch(context, { ref: ref(record), reason: 'in-transit', note }),
  'match.propose': (context, record) =>
    proposeMatch(context, { ref: ref(record), reason: 'instalment', note }),
  'match.reopen': (context, record) => reopenMatch(context, { ref: ref(record), note }),
};
