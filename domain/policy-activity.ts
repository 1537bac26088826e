import { has } from './actor';
import { factPolicy, ledgerSteps } from './policy-fact';

/** Activities are logged by whoever looks after one end of the pairing; the content says which, so the command checks that. */
export const activityPolicy = factPolicy('activity', ledgerSteps, {
  word: '结对活动',
  refusal: '结对活动由填报人登记；请联系本单位填报人。',
  enters: (actor) => has(actor, 'staff'),
});
