import type { Context, Outcome } from '@/db/command';
import {
  agreeTrustWording,
  approveTrust,
  confirmTrust,
  correctTrust,
  discardTrust,
  disputeTrust,
  proposeTrustWording,
  returnTrust,
  saveTrust,
  submitTrust,
  withdrawTrust,
} from '@/db/commands/trust';
import { countTrust } from '@/db/commands/trust-count';
import { noteTrust, strikeTrustEvent } from '@/db/commands/trust-event';
import type { CommandOn } from './attempts';
import type { TrustTestRecord } from './trust-records';

export type TrustCommand = CommandOn<'trust'>;
type Attempt = (context: Context, record: TrustTestRecord) => Promise<Outcome>;

const reason = '与备案回执核对后提出';
const ref = ({ id, version }: TrustTestRecord) => ({ id, version });
const content = ({ trusteeId, regionId }: TrustTestRecord, sizeFen: string) => ({
  ...{ trusteeId, regionId, sizeFen, name: '山里娃慈善信托', number: '4401000000001' },
  ...{ authority: '广州市民政局', signedOn: '2024-01-10', filedOn: '2024-01-12', startsOn: '2024-01-12' },
  ...{ settlor: '演示企业', purpose: '资助儿童读书' },
});

/** Each command as a person would give it who sees the trust as it stands. */
export const trustAttempts: Record<TrustCommand, Attempt> = {
  'trust.save': (context, record) =>
    saveTrust(context, {
      ...{ ...content(record, '410'), ...ref(record), programme: record.programme, isAnother: 'on' },
    }),
  'trust.discard': (context, record) => discardTrust(context, ref(record)),
  'trust.submit': (context, record) => submitTrust(context, ref(record)),
  'trust.withdraw': (context, record) => withdrawTrust(context, ref(record)),
  'trust.correct': (context, record) => correctTrust(context, { ref: ref(record), reason }),
  'trust.approve': (context, record) => approveTrust(context, ref(record)),
  'trust.return': (context, record) => returnTrust(context, { ref: ref(record), reason }),
  'trust.confirm': (context, record) => confirmTrust(context, ref(record)),
  'trust.dispute': (context, record) =>
    disputeTrust(context, { ...content(record, '430'), ref: ref(record), reason }),
  'trust.propose': (context, record) =>
    proposeTrustWording(context, { ...content(record, '440'), ref: ref(record), reason }),
  'trust.agree': (context, record) => agreeTrustWording(context, ref(record)),
  'trust.note': (context, record) =>
    noteTrust(context, {
      ...{ ref: ref(record), kind: 'changed', happenedOn: '2025-03-31', title: '变更监察人' },
    }),
  'trust.count': (context, record) =>
    countTrust(context, { ref: ref(record), countedOn: '2025-06-30', balanceFen: '80' }),
  'trust.strike': (context, record) =>
    strikeTrustEvent(context, { ref: ref(record), eventId: record.eventId, reason }),
};
