import { type Actor, has } from './actor';
import { isDepartment, isWithin } from './organisation';
import { entryOf, type Rule } from './policy-rule';

const notice = entryOf('notice');
const letter = entryOf('letter');

/** Leaders and supervisors of the department itself. */
function supervises(actor: Actor): boolean {
  return (has(actor, 'leader') || has(actor, 'supervisor')) && isDepartment(actor.organisationPath);
}

/** Staff of the unit on their own side, or of a unit above it. */
const addressedStaff: Rule<'notice'> = (actor, { departmentId, organisationPath }) =>
  has(actor, 'staff') &&
  departmentId === actor.departmentId &&
  isWithin(organisationPath, actor.organisationPath);

const ownLetter: Rule<'letter'> = (actor, { departmentId }) =>
  supervises(actor) && departmentId === actor.departmentId;

export const noticePolicy = {
  'notice.issue': notice(
    '交办单、催办单和督办单由本厅督查或厅领导签发给本方单位；请联系本厅督查，对方的事项请以函商请。',
    (actor, { departmentId }) => supervises(actor) && departmentId === actor.departmentId,
  ),
  'notice.receive': notice('应由责任单位填报人签收，请联系责任单位。', addressedStaff),
  'notice.answer': notice('应由责任单位填报人答复，请联系责任单位。', addressedStaff),
  'letter.draft': letter('函由本厅督查或厅领导起草，请联系本厅督查。', ownLetter),
  'letter.change': letter('函由起草一方的督查或厅领导修改，请联系本厅督查。', ownLetter),
  'letter.send': letter(
    '函由本厅厅领导发出，请报厅领导。',
    (actor, subject) => ownLetter(actor, subject) && has(actor, 'leader'),
  ),
} as const;
