import 'server-only';
import { trainingLedger } from '@/db/queries/training';
import type { Training } from '@/domain/training';
import { trainingContent } from '@/domain/training-input';
import { missingOfTraining, wrongOfTraining } from '@/domain/training-rule';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';
import { overlappingTraining } from './training-overlap';

const training: FactKind<Training> = {
  ...trainingLedger,
  content: trainingContent,
  wrong: (_, content, __, parties) => wrongOfTraining(content, parties),
  missing: missingOfTraining,
  similar: overlappingTraining,
};

export const saveTraining = saveFact(training);
export const discardTraining = discardFact(training);
export const submitTraining = submitFact(training);
export const withdrawTraining = withdrawFact(training);
export const correctTraining = correctFact(training);
export const approveTraining = approveFact(training);
export const returnTraining = returnFact(training);
export const confirmTraining = confirmFact(training);
export const disputeTraining = disputeFact(training);
export const proposeTrainingWording = proposeWording(training);
export const agreeTrainingWording = agreeWording(training);
