import type { Context, Outcome } from '@/db/command';
import {
  agreeActivityWording,
  approveActivity,
  confirmActivity,
  correctActivity,
  discardActivity,
  disputeActivity,
  proposeActivityWording,
  returnActivity,
  saveActivity,
  submitActivity,
  withdrawActivity,
} from '@/db/commands/activity';
import type { CommandOn } from './attempts';
import type { ActivityTestRecord } from './activity-records';

export type ActivityCommand = CommandOn<'activity'>;
type Attempt = (context: Context, record: ActivityTestRecord) => Promise<Outcome>;

const reason = '与协议原件核对后提出';
const ref = ({ id, version }: ActivityTestRecord) => ({ id, version });
const content = ({ pairingId }: ActivityTestRecord, beneficiaries: string) => ({
  ...{ pairingId, heldOn: '2025-07-10', kind: 'schooling', text: '助学活动' },
  ...{ moneyFen: '5000', goodsFen: '', beneficiaries },
});

/** Each command as a person would give it who sees the activity as it stands. */
export const activityAttempts: Record<ActivityCommand, Attempt> = {
  'activity.save': (context, record) =>
    saveActivity(context, {
      ...content(record, '9'),
      ...ref(record),
      programme: record.programme,
      isAnother: 'on',
    }),
  'activity.discard': (context, record) => discardActivity(context, ref(record)),
  'activity.submit': (context, record) => submitActivity(context, ref(record)),
  'activity.withdraw': (context, record) => withdrawActivity(context, ref(record)),
  'activity.correct': (context, record) => correctActivity(context, { ref: ref(record), reason }),
  'activity.approve': (context, record) => approveActivity(context, ref(record)),
  'activity.return': (context, record) => returnActivity(context, { ref: ref(record), reason }),
  'activity.confirm': (context, record) => confirmActivity(context, ref(record)),
  'activity.dispute': (context, record) =>
    disputeActivity(context, { ...content(record, '65'), ref: ref(record), reason }),
  'activity.propose': (context, record) =>
    proposeActivityWording(context, { ...content(record, '7'), ref: ref(record), reason }),
  'activity.agree': (context, record) => agreeActivityWording(context, ref(record)),
};
