import { has } from './actor';
import { isDepartment } from './organisation';
import { entryOf, isDepartmentReviewer, isParty } from './policy-rule';

const entry = entryOf('match');

/** Both sides' money is put together by the departments' own people; what one of them says their reviewers answer. */
export const matchPolicy = {
  'match.open': entry(
    '对账由两厅的填报人或审核人发起，请联系本厅办理。',
    (actor, match) =>
      isParty(actor, match) &&
      isDepartment(actor.organisationPath) &&
      (has(actor, 'staff') || has(actor, 'reviewer')),
  ),
  'match.agree': entry(
    '应由对方民政厅的审核人同意，且不能同意自己提出的；请等待对方办理。',
    (actor, match) =>
      isParty(actor, match) && isDepartmentReviewer(actor) && actor.departmentId !== match.departmentId,
  ),
  'match.dispute': entry(
    '应由对方民政厅的审核人提出异议，请等待对方办理。',
    (actor, match) =>
      isParty(actor, match) && isDepartmentReviewer(actor) && actor.departmentId !== match.departmentId,
  ),
  'match.propose': entry(
    '应由两厅审核人协商，请联系本厅审核人。',
    (actor, match) => isParty(actor, match) && isDepartmentReviewer(actor),
  ),
  'match.reopen': entry(
    '应由两厅审核人退回重对，请联系本厅审核人。',
    (actor, match) => isParty(actor, match) && isDepartmentReviewer(actor),
  ),
} as const;
