import { has } from './actor';
import { factPolicy, ledgerSteps } from './policy-fact';

/** Trainings are entered by the unit that holds one or sends people, at any level; the departments answer each other. */
export const trainingPolicy = factPolicy('training', ledgerSteps, {
  word: '培训记录',
  refusal: '培训和考察学习由填报人登记；请联系本单位填报人。',
  enters: (actor) => has(actor, 'staff'),
});
