import { type Actor, has } from './actor';
import { isDepartment } from './organisation';
import { entryOf, isDepartmentReviewer, isParty } from './policy-rule';

const target = entryOf('target');

const isDepartmentLeader = (actor: Actor) => has(actor, 'leader') && isDepartment(actor.organisationPath);

export const targetPolicy = {
  'target.propose': target(
    '目标值由民政厅审核人提出，请联系本厅审核人。',
    (actor, subject) => isDepartmentReviewer(actor) && isParty(actor, subject),
  ),
  'target.approve': target(
    '目标值由两厅厅领导批准，请等待厅领导办理。',
    (actor, subject) => isDepartmentLeader(actor) && isParty(actor, subject),
  ),
  'target.decline': target(
    '目标值由两厅厅领导答复，请等待厅领导办理。',
    (actor, subject) => isDepartmentLeader(actor) && isParty(actor, subject),
  ),
} as const;
