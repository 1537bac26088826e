import type { Actor } from './actor';
import { ledgerReporter } from './fact';
import { mayStep } from './policy';
import type { FactStep } from './policy-fact';
import type { FactSubject, LedgerNoun } from './policy-rule';
import { canTake, type State } from './workflow';

/** What a person can do to a fact of a ledger, in the order it stands on the page. */
const order = [
  'submit',
  'save',
  'approve',
  'return',
  'confirm',
  'dispute',
  'agree',
  'propose',
  'withdraw',
  'correct',
  'discard',
] as const satisfies readonly FactStep[];

interface Offered extends FactSubject {
  readonly state: State;
  readonly isOfficial: boolean;
  readonly isSuperseded: boolean;
  /** The other side stands by a wording that can be agreed to. */
  readonly hasOffer: boolean;
}

/** The steps both policy and workflow allow this person now: what pages offer, which the commands decide again. */
export function offeredFactSteps(noun: LedgerNoun, actor: Actor, fact: Offered): FactStep[] {
  return order.filter((step) => {
    if (!mayStep(noun, step, actor, fact)) return false;
    if (step === 'correct') return fact.isOfficial && !fact.isSuperseded;
    if (step === 'agree' && !fact.hasOffer) return false;
    return canTake(step === 'discard' ? 'save' : step, fact.state, ledgerReporter(noun));
  });
}
