import type { Context, Outcome } from '@/db/command';
import {
  agreeTrainingWording,
  approveTraining,
  confirmTraining,
  correctTraining,
  discardTraining,
  disputeTraining,
  proposeTrainingWording,
  returnTraining,
  saveTraining,
  submitTraining,
  withdrawTraining,
} from '@/db/commands/training';
import type { CommandOn } from './attempts';
import type { TrainingTestRecord } from './training-records';

export type TrainingCommand = CommandOn<'training'>;
type Attempt = (context: Context, record: TrainingTestRecord) => Promise<Outcome>;

const reason = '与签到表核对后提出';
const ref = ({ id, version }: TrainingTestRecord) => ({ id, version });
const content = ({ leadId }: TrainingTestRecord, attendedSecond: string) => ({
  ...{ leadId, hosting: 'alone' as const, kind: 'course' as const, name: '养老护理培训班', place: '贵阳市' },
  ...{ topics: { 'elderly-care': 'on' }, startsOn: '2025-06-10', endsOn: '2025-06-12', tenthHours: '24' },
  ...{ attendedFirst: '20', attendedSecond },
});

/** Each command as a person would give it who sees the training as it stands. */
export const trainingAttempts: Record<TrainingCommand, Attempt> = {
  'training.save': (context, record) =>
    saveTraining(context, {
      ...content(record, '41'),
      ...ref(record),
      programme: record.programme,
      isAnother: 'on',
    }),
  'training.discard': (context, record) => discardTraining(context, ref(record)),
  'training.submit': (context, record) => submitTraining(context, ref(record)),
  'training.withdraw': (context, record) => withdrawTraining(context, ref(record)),
  'training.correct': (context, record) => correctTraining(context, { ref: ref(record), reason }),
  'training.approve': (context, record) => approveTraining(context, ref(record)),
  'training.return': (context, record) => returnTraining(context, { ref: ref(record), reason }),
  'training.confirm': (context, record) => confirmTraining(context, ref(record)),
  'training.dispute': (context, record) =>
    disputeTraining(context, { ...content(record, '43'), ref: ref(record), reason }),
  'training.propose': (context, record) =>
    proposeTrainingWording(context, { ...content(record, '44'), ref: ref(record), reason }),
  'training.agree': (context, record) => agreeTrainingWording(context, ref(record)),
};
