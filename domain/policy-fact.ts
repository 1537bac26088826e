import { type Actor, has } from './actor';
import { isDepartment, isWithin, type OrganisationPath } from './organisation';
import { type Entry, entryOf, type FactNoun, isDepartmentReviewer, type Rule } from './policy-rule';

/** What is done to a fact or reading, each by a command of its noun. */
export const workflowSteps = [
  'save',
  'submit',
  'withdraw',
  'correct',
  'approve',
  'return',
  'confirm',
  'dispute',
  'propose',
  'agree',
] as const;
/** A fact of a ledger can be thrown away while it is a draft. */
export const ledgerSteps = [...workflowSteps, 'discard'] as const;
export type FactStep = (typeof ledgerSteps)[number];

interface Words<Noun extends FactNoun> {
  /** What the noun is called in sentences: 填报值, 互访记录. */
  readonly word: string;
  /** Who may begin one, and what others are told. */
  readonly enters: Rule<Noun>;
  readonly refusal: string;
}

/** Of their own unit and below (design 2). */
function isOfOwnUnit(...[actor, subject]: Parameters<Rule<FactNoun>>): boolean {
  return (
    has(actor, 'staff') &&
    actor.departmentId === subject.departmentId &&
    isWithin(subject.organisationPath, actor.organisationPath)
  );
}

/** Of the level that is waited for, and never one's own. */
function reviews(...[actor, subject]: Parameters<Rule<FactNoun>>): boolean {
  return (
    has(actor, 'reviewer') &&
    actor.departmentId === subject.departmentId &&
    (subject.awaitingId === null || subject.awaitingId === actor.organisationId) &&
    actor.accountId !== subject.submittedBy
  );
}

/** A reviewer of the department, or of an office of which the organisation at that end is. */
export function isReviewerAt(actor: Actor, end: OrganisationPath | null | undefined): boolean {
  if (end === null || end === undefined) return isDepartmentReviewer(actor);
  return has(actor, 'reviewer') && isWithin(end, actor.organisationPath);
}

/** What a bureau receives its own staff may acknowledge (design 2), without the department's. */
export function isStaffAt(actor: Actor, end: OrganisationPath | null | undefined): boolean {
  if (end === null || end === undefined || isDepartment(actor.organisationPath)) return false;
  return has(actor, 'staff') && isWithin(end, actor.organisationPath);
}

function confirmsAcross(...[actor, subject]: Parameters<Rule<FactNoun>>): boolean {
  const { departmentId, counterpartPath: end } = subject;
  return actor.departmentId !== departmentId && (isReviewerAt(actor, end) || isStaffAt(actor, end));
}

function disputesAcross(...[actor, { departmentId, counterpartPath }]: Parameters<Rule<FactNoun>>): boolean {
  return actor.departmentId !== departmentId && isReviewerAt(actor, counterpartPath);
}

/** Of its own side a reviewer over the unit that filed it, of the other one over the other end. */
export function reviewsEitherEnd(...[actor, subject]: Parameters<Rule<FactNoun>>): boolean {
  const { departmentId, organisationPath, counterpartPath } = subject;
  const isOwn = actor.departmentId === departmentId;
  return isReviewerAt(actor, isOwn && counterpartPath ? organisationPath : counterpartPath);
}

function reconciles(...[actor, subject]: Parameters<Rule<FactNoun>>): boolean {
  return reviewsEitherEnd(actor, subject) && actor.accountId !== subject.submittedBy;
}

/** Who may do which step to a fact of the noun: the table of design 2, the same for every ledger. */
export function factPolicy<Noun extends FactNoun, Step extends FactStep>(
  noun: Noun,
  steps: readonly Step[],
  { word, enters, refusal }: Words<Noun>,
) {
  const entry = entryOf(noun);
  const entries: Record<FactStep, Entry<Noun>> = {
    save: entry(refusal, (actor, subject) => isOfOwnUnit(actor, subject) && enters(actor, subject)),
    discard: entry(`只有本单位或下级单位的填报人可以删除暂存的${word}，请联系填报人。`, isOfOwnUnit),
    submit: entry('只有本单位或下级单位的填报人可以提交，请联系填报人。', isOfOwnUnit),
    withdraw: entry(
      '只有提交人本人可以撤回；如需修改，请联系审核人退回。',
      (actor, subject) => isOfOwnUnit(actor, subject) && actor.accountId === subject.submittedBy,
    ),
    correct: entry(
      '只有本单位或下级单位的填报人可以发起更正，请联系填报人。',
      (actor, subject) => isOfOwnUnit(actor, subject) && enters(actor, subject),
    ),
    approve: entry(`应由本级审核人审核，且不能审核自己提交的${word}；请等待或联系另一位审核人。`, reviews),
    return: entry(`应由本级审核人退回，且不能退回自己提交的${word}；请等待或联系另一位审核人。`, reviews),
    confirm: entry('应由对方民政部门互认，请等待对方办理。', confirmsAcross),
    dispute: entry('应由对方民政部门的审核人提出异议，请等待对方办理。', disputesAcross),
    propose: entry('应由双方审核人协商，请联系本方审核人。', reconciles),
    agree: entry('应由双方审核人协商，请联系本方审核人。', reconciles),
  };
  const named = steps.map((step) => [`${noun}.${step}`, entries[step]]);
  return Object.fromEntries(named) as { readonly [Each in Step as `${Noun}.${Each}`]: Entry<Noun> };
}
