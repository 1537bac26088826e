import { has } from './actor';
import { isWithin } from './organisation';
import { factPolicy, ledgerSteps } from './policy-fact';
import { entryOf, isDepartmentStaff, type Subjects, type Rule } from './policy-rule';
import { isOfEither } from './project-life';

const entry = entryOf('project');

/** The unit that filed it, and of its side the one where its organisation is: a correction may have been another's. */
const looksAfter: Rule<'project'> = (actor, { departmentId, organisationPath, ends = [] }) =>
  has(actor, 'staff') &&
  actor.departmentId === departmentId &&
  [{ departmentId, path: organisationPath }, ...ends].some(
    (end) => end.departmentId === departmentId && isWithin(end.path, actor.organisationPath),
  );

function notes(...[actor, subject]: Parameters<Rule<'project'>>): boolean {
  const { event }: Subjects['project'] = subject;
  if (event === undefined || actor.departmentId !== event.departmentId) return false;
  return isOfEither(event.kind) ? isDepartmentStaff(actor) : looksAfter(actor, subject);
}

const courseRefusal = '项目节点和累计数由登记项目的一方在登记单位或本方单位所在地填报；请联系他们。';

/** Projects are entered by the unit of the organisation that leads, or of the one that works with it; departments answer each other. */
export const projectPolicy = {
  ...factPolicy('project', ledgerSteps, {
    word: '项目',
    refusal: '项目由牵头单位或合作单位所在地的填报人登记；请联系当地填报人。',
    enters: (actor) => has(actor, 'staff'),
  }),
  'project.note': entry(
    '启动、结项、评估、终止和信息公开由登记项目的一方在登记单位或本方单位所在地办理，品牌认定、审计和风险由民政厅填报人办理；请联系他们。',
    notes,
  ),
  'project.plan': entry(courseRefusal, looksAfter),
  'project.reach': entry(courseRefusal, looksAfter),
  'project.tie': entry(courseRefusal, looksAfter),
  'project.drop': entry(courseRefusal, looksAfter),
  'project.count': entry(courseRefusal, looksAfter),
  'project.strike': entry('只有登记一方的填报人可以划销，请联系登记的单位。', notes),
} as const;
