import { has } from './actor';
import { factPolicy, ledgerSteps } from './policy-fact';

/** Pairings are entered by whoever looks after one of the two ends; the content says which, so the command checks that. */
export const pairingPolicy = factPolicy('pairing', ledgerSteps, {
  word: '结对记录',
  refusal: '结对由填报人登记；请联系本单位填报人。',
  enters: (actor) => has(actor, 'staff'),
});
