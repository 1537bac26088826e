import type { Context, Outcome } from '@/db/command';
import {
  agreePairingWording,
  approvePairing,
  confirmPairing,
  correctPairing,
  discardPairing,
  disputePairing,
  proposePairingWording,
  returnPairing,
  savePairing,
  submitPairing,
  withdrawPairing,
} from '@/db/commands/pairing';
import { recordAwareness } from '@/db/commands/pairing-ask';
import { exitPairing } from '@/db/commands/pairing-exit';
import type { CommandOn } from './attempts';
import type { PairingTestRecord } from './pairing-records';

export type PairingCommand = CommandOn<'pairing'>;
type Attempt = (context: Context, record: PairingTestRecord) => Promise<Outcome>;

const reason = '与协议原件核对后提出';
const ref = ({ id, version }: PairingTestRecord) => ({ id, version });
const content = ({ helperId, receiverId }: PairingTestRecord, plannedFen: string) => ({
  ...{ helperId, receiverId, agreement: '结对协议', signedOn: '2025-06-10', endsOn: '2028-06-09' },
  ...{ ways: { education: 'on' }, project: '助学', plannedFen },
});

/** Each command as a person would give it who sees the pairing as it stands. */
export const pairingAttempts: Record<PairingCommand, Attempt> = {
  'pairing.save': (context, record) =>
    savePairing(context, {
      ...content(record, '9'),
      ...ref(record),
      programme: record.programme,
      isAnother: 'on',
    }),
  'pairing.discard': (context, record) => discardPairing(context, ref(record)),
  'pairing.submit': (context, record) => submitPairing(context, ref(record)),
  'pairing.withdraw': (context, record) => withdrawPairing(context, ref(record)),
  'pairing.correct': (context, record) => correctPairing(context, { ref: ref(record), reason }),
  'pairing.approve': (context, record) => approvePairing(context, ref(record)),
  'pairing.return': (context, record) => returnPairing(context, { ref: ref(record), reason }),
  'pairing.confirm': (context, record) => confirmPairing(context, ref(record)),
  'pairing.dispute': (context, record) =>
    disputePairing(context, { ...content(record, '6.5'), ref: ref(record), reason }),
  'pairing.propose': (context, record) =>
    proposePairingWording(context, { ...content(record, '7'), ref: ref(record), reason }),
  'pairing.agree': (context, record) => agreePairingWording(context, ref(record)),
  'pairing.exit': (context, record) =>
    exitPairing(context, { ref: ref(record), exitedOn: '2025-09-01', reason }),
  'pairing.ask': (context, record) =>
    recordAwareness(context, {
      ref: ref(record),
      askedOn: '2025-09-01',
      how: 'visit',
      answeredBy: '村委会主任',
      answer: 'aware',
    }),
};
