import 'server-only';
import { reading } from '@/db/client';
import { asAnswers, asFacts, trainingAnswers, trainings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { type Training, trainingFields } from '@/domain/training';
import type { FactLedger } from './fact-ledger';
import { findFact } from './fact-record';
import { chosen, listProgrammes } from './programme';

export const trainingLedger: FactLedger<Training> = {
  noun: 'training',
  word: '培训记录',
  facts: asFacts(trainings),
  answers: asAnswers(trainingAnswers),
  fields: trainingFields,
};

/** One training with what both sides say of it; null out of scope. */
export function findTraining(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    return findFact(
      tx,
      trainingLedger,
      actor,
      id,
      (programmeId) => programmes.find((one) => one.id === programmeId)?.parties ?? [],
    );
  });
}

/** The programme that a new training is of. */
export function readTrainingProgramme(actor: Actor) {
  return reading(actor, async (tx, snapshot) => chosen(await listProgrammes(tx, snapshot), undefined));
}

export type TrainingRecord = NonNullable<Awaited<ReturnType<typeof findTraining>>>;
