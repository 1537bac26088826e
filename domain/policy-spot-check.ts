import { has } from './actor';
import { entryOf, isDepartmentReviewer, isParty } from './policy-rule';

const entry = entryOf('spot-check');

/** Drawn by the departments themselves, either of them, and never by those who are asked. */
export const spotCheckPolicy = {
  'spot-check.draw': entry(
    '抽查由两厅审核人或督查抽取；请联系本厅审核人。',
    (actor, check) => isParty(actor, check) && (isDepartmentReviewer(actor) || has(actor, 'supervisor')),
  ),
} as const;
