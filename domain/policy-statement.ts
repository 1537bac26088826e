import { has } from './actor';
import { isDepartment } from './organisation';
import { entryOf, isDepartmentReviewer, isParty, type Rule } from './policy-rule';

const entry = entryOf('statement');

const works: Rule<'statement'> = (actor, statement) =>
  isParty(actor, statement) &&
  isDepartment(actor.organisationPath) &&
  (has(actor, 'staff') || has(actor, 'reviewer'));

/** A year's money is closed by the departments: their people write what is open, their reviewers sign. */
export const statementPolicy = {
  'statement.list': entry('附列事项由两厅的填报人或审核人登记，请联系本厅办理。', works),
  'statement.strike': entry(
    '附列事项由登记一方的填报人或审核人划销，请联系登记的一方。',
    (actor, statement) => works(actor, statement) && actor.departmentId === statement.entryOf,
  ),
  'statement.draft': entry('年度对账单由两厅的填报人或审核人生成，请联系本厅办理。', works),
  'statement.sign': entry(
    '年度对账单由两厅审核人签署，请联系本厅审核人。',
    (actor, statement) => isParty(actor, statement) && isDepartmentReviewer(actor),
  ),
} as const;
