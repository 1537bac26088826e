import type { Context, Outcome } from '@/db/command';
import { listInAnnex, strikeFromAnnex } from '@/db/commands/annex';
import { draftStatement, signStatement } from '@/db/commands/statement';
import type { CommandOn } from './attempts';
import { closedYear, type StatementTestRecord } from './statement-records';

export type StatementCommand = CommandOn<'statement'>;
type Attempt = (context: Context, record: StatementTestRecord) => Promise<Outcome>;

const year = closedYear;

/** Each command as a person would give it who sees the year as it stands. */
export const statementAttempts: Record<StatementCommand, Attempt> = {
  'statement.list': (context, { programme, flowId }) =>
    listInAnnex(context, { programme, year, kind: 'flow', id: flowId, note: '银行处理中' }),
  'statement.strike': (context, { programme, entryId }) =>
    strikeFromAnnex(context, { programme, year, entryId, reason: '误列' }),
  'statement.draft': (context, { programme }) => draftStatement(context, { programme, year }),
  'statement.sign': (context, { programme, statementId, contentHash }) =>
    signStatement(context, { programme, year, statementId, contentHash }),
};
