import type { Context, Outcome } from '@/db/command';
import {
  agreeVisitWording,
  approveVisit,
  confirmVisit,
  correctVisit,
  discardVisit,
  disputeVisit,
  proposeVisitWording,
  returnVisit,
  saveVisit,
  submitVisit,
  withdrawVisit,
} from '@/db/commands/visit';
import type { CommandOn } from './attempts';
import type { VisitTestRecord } from './visit-records';

export type VisitCommand = CommandOn<'visit'>;
type Attempt = (context: Context, record: VisitTestRecord) => Promise<Outcome>;

const reason = '与出访名单核对后提出';
const ref = ({ id, version }: VisitTestRecord) => ({ id, version });
const content = ({ fromId }: VisitTestRecord, headcount: number) => ({
  ...{ fromId, headcount, leader: '黄永泰', duty: '副厅长', rank: 'deputy' as const, places: '贵阳市' },
  ...{ startsOn: '2025-06-10', endsOn: '2025-06-12', topics: '对接', outcomes: '商定名录', evidence: '' },
});

/** Each command as a person would give it who sees the visit as it stands. */
export const visitAttempts: Record<VisitCommand, Attempt> = {
  'visit.save': (context, record) =>
    saveVisit(context, {
      ...content(record, 9),
      ...ref(record),
      programme: record.programme,
      isAnother: 'on',
    }),
  'visit.discard': (context, record) => discardVisit(context, ref(record)),
  'visit.submit': (context, record) => submitVisit(context, ref(record)),
  'visit.withdraw': (context, record) => withdrawVisit(context, ref(record)),
  'visit.correct': (context, record) => correctVisit(context, { ref: ref(record), reason }),
  'visit.approve': (context, record) => approveVisit(context, ref(record)),
  'visit.return': (context, record) => returnVisit(context, { ref: ref(record), reason }),
  'visit.confirm': (context, record) => confirmVisit(context, ref(record)),
  'visit.dispute': (context, record) =>
    disputeVisit(context, { ...content(record, 6), ref: ref(record), reason }),
  'visit.propose': (context, record) =>
    proposeVisitWording(context, { ...content(record, 7), ref: ref(record), reason }),
  'visit.agree': (context, record) => agreeVisitWording(context, ref(record)),
};
