import 'server-only';
import { and, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { trainingLedger } from '@/db/queries/training';
import { trainings } from '@/db/schema';
import { type Training, trainingKindWords, trainingName } from '@/domain/training';
import { trainingContent } from '@/domain/training-input';
import { missingOfTraining, wrongOfTraining } from '@/domain/training-rule';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace } from './fact/kind';
import { approveFact, returnFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';

const training: FactKind<Training> = {
  ...trainingLedger,
  content: trainingContent,
  wrong: (_, content, __, parties) => wrongOfTraining(content, parties),
  missing: missingOfTraining,
  similar: overlapping,
};

/** One of the same kind at the same place, led by the same side, with a day in common, as far as the person's side may know of it. */
async function overlapping(
  tx: Tx,
  { leadId, kind, place, startsOn, endsOn }: Training,
  own: OwnPlace,
): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(trainings)
    .where(
      and(
        eq(trainings.programmeId, own.programmeId),
        eq(trainings.leadId, leadId),
        eq(trainings.kind, kind),
        eq(trainings.place, place),
        lte(trainings.startsOn, endsOn),
        gte(trainings.endsOn, startsOn),
        eq(trainings.isSuperseded, false),
        ne(sql`coalesce(${trainings.originId}, ${trainings.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined
    ? null
    : `同一地点同期已登记一次${trainingKindWords[kind]}：${trainingName(found)}。如确为另一班次（批次），请勾选后再保存。`;
}

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
