import { has } from './actor';
import { isWithin } from './organisation';
import { entryOf, isDepartmentReviewer, isDepartmentStaff, isParty, type Rule } from './policy-rule';

const resolution = entryOf('resolution');

const ownRecord: Rule<'resolution'> = (actor, subject) =>
  isDepartmentStaff(actor) && isParty(actor, subject) && actor.departmentId === subject.recordedBy;

const ownHalf: Rule<'resolution'> = (actor, { half }) => half?.departmentId === actor.departmentId;

/** Staff of the lead unit on their own side, or of a unit above it. */
const leadStaff: Rule<'resolution'> = (actor, { leads }) =>
  has(actor, 'staff') &&
  leads.some(
    ({ departmentId, path }) => departmentId === actor.departmentId && isWithin(path, actor.organisationPath),
  );

const leadOfHalf: Rule<'resolution'> = (actor, subject) =>
  ownHalf(actor, subject) && leadStaff(actor, subject);

const supervisorOfHalf: Rule<'resolution'> = (actor, subject) =>
  has(actor, 'supervisor') && ownHalf(actor, subject) && actor.accountId !== subject.half?.claimedBy;

const otherSide: Rule<'resolution'> = (actor, subject) =>
  isDepartmentReviewer(actor) && isParty(actor, subject) && !ownHalf(actor, subject);

const extensionReviewer: Rule<'resolution'> = (actor, subject) =>
  isDepartmentReviewer(actor) && isParty(actor, subject) && actor.accountId !== subject.askedBy;

export const resolutionPolicy = {
  'resolution.record': resolution(
    '议定事项由两厅填报人登记，请联系本厅填报人。',
    (actor, subject) => isDepartmentStaff(actor) && isParty(actor, subject),
  ),
  'resolution.import': resolution(
    '任务分解表由两厅填报人导入，请联系本厅填报人。',
    (actor, subject) => isDepartmentStaff(actor) && isParty(actor, subject),
  ),
  'resolution.change': resolution('议定事项由登记的一方修改，请联系登记的填报人。', ownRecord),
  'resolution.remove': resolution('议定事项由登记的一方删除，请联系登记的填报人。', ownRecord),
  'resolution.assign': resolution(
    '应由本方厅领导或督查交办，请联系本厅督查。',
    (actor, subject) => (has(actor, 'leader') || has(actor, 'supervisor')) && ownHalf(actor, subject),
  ),
  'resolution.receive': resolution('应由牵头单位填报人签收，请联系牵头单位。', leadOfHalf),
  'resolution.report': resolution('应由牵头单位填报人填报进展，请联系牵头单位。', leadOfHalf),
  'resolution.claim': resolution('应由牵头单位填报人申请销号，请联系牵头单位。', leadOfHalf),
  'resolution.withdraw': resolution('应由牵头单位填报人撤回申请，请联系牵头单位。', leadOfHalf),
  'resolution.verify': resolution(
    '应由本方督查核实，且不能核实自己申请的事项；请联系本厅督查。',
    supervisorOfHalf,
  ),
  'resolution.send-back': resolution(
    '应由本方督查退回，且不能退回自己申请的事项；请联系本厅督查。',
    supervisorOfHalf,
  ),
  'resolution.confirm': resolution('应由对方民政厅的审核人确认，请等待对方办理。', otherSide),
  'resolution.reject': resolution('应由对方民政厅的审核人答复，请等待对方办理。', otherSide),
  'extension.ask': resolution('延期由牵头单位填报人申请，请联系牵头单位。', leadStaff),
  'extension.agree': resolution(
    '延期由两厅审核人答复，且不能答复自己的申请；请联系本厅审核人。',
    extensionReviewer,
  ),
  'extension.decline': resolution(
    '延期由两厅审核人答复，且不能答复自己的申请；请联系本厅审核人。',
    extensionReviewer,
  ),
} as const;
