import type { Context, Outcome } from '@/db/command';
import { attachEvidence, withdrawEvidence } from '@/db/commands/evidence/attach';
import type { CommandOn } from './attempts';
import { type EvidenceTestRecord, putUpload } from './evidence-records';

export type EvidenceCommand = CommandOn<'evidence'>;

/** Each command as a person would give it who sees the record as it stands. */
export const evidenceAttempts: Record<
  EvidenceCommand,
  (context: Context, record: EvidenceTestRecord) => Promise<Outcome>
> = {
  'evidence.attach': async (context, { subject, database }) =>
    attachEvidence(context, {
      subject,
      files: [{ upload: await putUpload(database, context.actor.accountId), kind: 'receipt' }],
    }),
  'evidence.withdraw': (context, { id }) => withdrawEvidence(context, { id, reason: '附错了文件' }),
};
