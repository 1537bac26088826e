import { type Actor, has } from './actor';
import { isDepartment, isWithin } from './organisation';
import { entryOf, type Subjects } from './policy-rule';

const entry = entryOf('evidence');

/** No path of an organisation. */
export const noEnd = '';
export const departmentEnd = '*';

/** Of the unit whose record it is or above it; of the other side the office at its end, or the department itself. */
function worksWith(
  actor: Actor,
  { departmentId, organisationPath, otherEnd }: Subjects['evidence'],
): boolean {
  if (!has(actor, 'staff')) return false;
  if (actor.departmentId === departmentId) return isWithin(organisationPath, actor.organisationPath);
  if (otherEnd === noEnd) return false;
  return otherEnd === departmentEnd
    ? isDepartment(actor.organisationPath)
    : isWithin(otherEnd, actor.organisationPath);
}

/** Each side brings its own files to what it works with, and takes only those back. */
export const evidencePolicy = {
  'evidence.attach': entry('佐证材料由办理这条记录的单位的填报人添加，请联系填报人。', worksWith),
  'evidence.withdraw': entry(
    '只有提供材料的单位或其上级单位的填报人可以撤下，请联系填报人。',
    (actor, { broughtBy }) =>
      has(actor, 'staff') &&
      broughtBy !== null &&
      actor.departmentId === broughtBy.departmentId &&
      isWithin(broughtBy.path, actor.organisationPath),
  ),
} as const;
