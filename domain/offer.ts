import type { Actor } from './actor';
import { permits } from './policy';
import type { Subjects } from './policy-rule';
import { canTake, type State, type StepName } from './workflow';

/** What a person can do to a reading, in the order buttons stand. */
const readingSteps = [
  'submit',
  'withdraw',
  'approve',
  'return',
  'confirm',
  'dispute',
  'agree',
  'propose',
  'correct',
] as const;
export type ReadingStep = (typeof readingSteps)[number];

interface Offered extends Readonly<Subjects['reading']> {
  readonly state: State;
  readonly isOfficial: boolean;
  readonly isSuperseded: boolean;
  /** The other side named a value that can be agreed to. */
  readonly hasOffer: boolean;
}

/** The steps both policy and workflow allow this person now: what pages offer, which the commands decide again. */
export function offeredSteps(actor: Actor, reading: Offered): ReadingStep[] {
  return readingSteps.filter((step) => {
    if (step === 'correct')
      return reading.isOfficial && !reading.isSuperseded && permits('reading.correct', actor, reading);
    if (step === 'agree' && !reading.hasOffer) return false;
    return (
      canTake(step satisfies StepName, reading.state, reading.reporter) &&
      permits(`reading.${step}`, actor, reading)
    );
  });
}
