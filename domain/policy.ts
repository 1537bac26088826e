import { type Actor, has } from './actor';
import type { Reporter } from './indicator';
import { isDepartment, isWithin, type OrganisationPath } from './organisation';

/** What a policy entry judges; each command's `load` returns the kind its entry names. */
export interface Subjects {
  reading: {
    readonly departmentId: number;
    /** The unit that filed it. */
    readonly organisationPath: OrganisationPath;
    /** The units that answer for its measure now on the record's side. */
    readonly responsiblePaths: readonly OrganisationPath[];
    readonly reporter: Reporter;
    readonly awaitingId: number | null;
    readonly submittedBy: number | null;
  };
  target: {
    readonly parties: readonly number[];
  };
}

type Rule<Kind extends keyof Subjects> = (actor: Actor, subject: Subjects[Kind]) => boolean;
interface Entry<Kind extends keyof Subjects> {
  readonly kind: Kind;
  readonly permits: Rule<Kind>;
  /** What the person is told who may not. */
  readonly refusal: string;
}

function reading(refusal: string, permits: Rule<'reading'>): Entry<'reading'> {
  return { kind: 'reading', permits, refusal };
}

function target(refusal: string, permits: Rule<'target'>): Entry<'target'> {
  return { kind: 'target', permits, refusal };
}

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

const departmentReviewer = (actor: Actor) => has(actor, 'reviewer') && isDepartment(actor.organisationPath);

/** Who may do which command to what: the table of design 2, one entry per command. States are the workflow's business. */
export const policy = {
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
    (actor, subject) => departmentReviewer(actor) && !ownSide(actor, subject),
  ),
  'reading.dispute': reading(
    '应由对方民政厅的审核人提出异议，请等待对方办理。',
    (actor, subject) => departmentReviewer(actor) && !ownSide(actor, subject),
  ),
  'reading.propose': reading(
    '应由两厅审核人提出协商值，请联系本厅审核人。',
    (actor, subject) => departmentReviewer(actor) && notOnesOwn(actor, subject),
  ),
  'reading.agree': reading(
    '应由两厅审核人同意协商值，请联系本厅审核人。',
    (actor, subject) => departmentReviewer(actor) && notOnesOwn(actor, subject),
  ),
  'target.propose': target(
    '目标值由民政厅审核人提出，请联系本厅审核人。',
    (actor, subject) => departmentReviewer(actor) && subject.parties.includes(actor.departmentId),
  ),
  'target.approve': target(
    '目标值由两厅厅领导批准，请等待厅领导办理。',
    (actor, subject) =>
      has(actor, 'leader') &&
      isDepartment(actor.organisationPath) &&
      subject.parties.includes(actor.departmentId),
  ),
  'target.decline': target(
    '目标值由两厅厅领导答复，请等待厅领导办理。',
    (actor, subject) =>
      has(actor, 'leader') &&
      isDepartment(actor.organisationPath) &&
      subject.parties.includes(actor.departmentId),
  ),
} as const satisfies Record<string, Entry<'reading'> | Entry<'target'>>;

export type CommandName = keyof typeof policy;
export type SubjectOf<Name extends CommandName> = Subjects[(typeof policy)[Name]['kind']];

/** Whether the actor may do the named command to the subject. */
export function permits<Name extends CommandName>(
  name: Name,
  actor: Actor,
  subject: SubjectOf<Name>,
): boolean {
  const entry = policy[name] as { permits: (actor: Actor, subject: SubjectOf<Name>) => boolean };
  return entry.permits(actor, subject);
}
