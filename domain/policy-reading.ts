import { has } from './actor';
import { isWithin } from './organisation';
import { entryOf, isDepartmentReviewer, type Rule } from './policy-rule';

const reading = entryOf('reading');

const ownSide: Rule<'reading'> = (actor, subject) => actor.departmentId === subject.departmentId;

const ownUnitOrBelow: Rule<'reading'> = (actor, subject) =>
  has(actor, 'staff') &&
  ownSide(actor, subject) &&
  isWithin(subject.organisationPath, actor.organisationPath);

/** A unit files for a measure when it answers for it, stands above who does, or is a bureau under who does. */
const answersFor: Rule<'reading'> = (actor, subject) =>
  subject.responsiblePaths.some(
    (path) => isWithin(path, actor.organisationPath) || isWithin(actor.organisationPath, path),
  );

const reviewerOfItsLevel: Rule<'reading'> = (actor, subject) =>
  has(actor, 'reviewer') &&
  ownSide(actor, subject) &&
  (subject.awaitingId === null || subject.awaitingId === actor.organisationId);

const notOnesOwn: Rule<'reading'> = (actor, subject) => actor.accountId !== subject.submittedBy;

export const readingPolicy = {
  'reading.save': reading(
    '只有本单位或下级单位的填报人可以填写该指标，请联系责任单位填报人。',
    (actor, subject) => ownUnitOrBelow(actor, subject) && answersFor(actor, subject),
  ),
  'reading.submit': reading('只有本单位或下级单位的填报人可以提交，请联系填报人。', ownUnitOrBelow),
  'reading.withdraw': reading(
    '只有提交人本人可以撤回；如需修改，请联系审核人退回。',
    (actor, subject) => ownUnitOrBelow(actor, subject) && actor.accountId === subject.submittedBy,
  ),
  'reading.correct': reading(
    '只有本单位或下级单位的填报人可以发起更正，请联系填报人。',
    (actor, subject) => ownUnitOrBelow(actor, subject) && answersFor(actor, subject),
  ),
  'reading.approve': reading(
    '应由本级审核人审核，且不能审核自己提交的填报值；请等待或联系另一位审核人。',
    (actor, subject) => reviewerOfItsLevel(actor, subject) && notOnesOwn(actor, subject),
  ),
  'reading.return': reading(
    '应由本级审核人退回，且不能退回自己提交的填报值；请等待或联系另一位审核人。',
    (actor, subject) => reviewerOfItsLevel(actor, subject) && notOnesOwn(actor, subject),
  ),
  'reading.confirm': reading(
    '应由对方民政厅的审核人互认，请等待对方办理。',
    (actor, subject) => isDepartmentReviewer(actor) && !ownSide(actor, subject),
  ),
  'reading.dispute': reading(
    '应由对方民政厅的审核人提出异议，请等待对方办理。',
    (actor, subject) => isDepartmentReviewer(actor) && !ownSide(actor, subject),
  ),
  'reading.propose': reading(
    '应由两厅审核人提出协商值，请联系本厅审核人。',
    (actor, subject) => isDepartmentReviewer(actor) && notOnesOwn(actor, subject),
  ),
  'reading.agree': reading(
    '应由两厅审核人同意协商值，请联系本厅审核人。',
    (actor, subject) => isDepartmentReviewer(actor) && notOnesOwn(actor, subject),
  ),
} as const;
