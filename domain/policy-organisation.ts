import { has } from './actor';
import { isWithin } from './organisation';
import { entryOf, isParty, type Rule } from './policy-rule';

const entry = entryOf('organisation');

const isOfOwnUnit: Rule<'organisation'> = (actor, { departmentId, path }) =>
  actor.departmentId === departmentId && isWithin(path, actor.organisationPath);

/** Whoever names a partner may put it into the register; only its own side looks after it. */
export const organisationPolicy = {
  'organisation.save': entry(
    '单位由填报人登记；本方单位的信息由所属民政部门的填报人修改，请联系对方。',
    (actor, subject) =>
      has(actor, 'staff') &&
      isParty(actor, subject) &&
      (isOfOwnUnit(actor, subject) || (subject.isNew && actor.departmentId !== subject.departmentId)),
  ),
  'organisation.merge': entry(
    '重复单位由所属一方本级的审核人合并，请联系审核人。',
    (actor, subject) => has(actor, 'reviewer') && isParty(actor, subject) && isOfOwnUnit(actor, subject),
  ),
  'organisation.split': entry(
    '合并由所属一方本级的审核人撤销，请联系审核人。',
    (actor, subject) => has(actor, 'reviewer') && isParty(actor, subject) && isOfOwnUnit(actor, subject),
  ),
} as const;
