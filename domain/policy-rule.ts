import { type Actor, has } from './actor';
import type { Reporter } from './indicator';
import type { ProjectEventKind } from './project-life';
import { isDepartment, type OrganisationPath } from './organisation';

/** A record that goes through the workflow, as far as its policy asks. */
export interface FactSubject {
  readonly departmentId: number;
  /** The unit that filed it. */
  readonly organisationPath: OrganisationPath;
  /** The organisation at the other side's end, whose bureau answers; none where departments answer each other. */
  readonly counterpartPath?: OrganisationPath | null;
  readonly awaitingId: number | null;
  readonly submittedBy: number | null;
}

/** What a policy entry judges; each command's `load` returns the kind its entry names. */
export interface Subjects {
  reading: FactSubject & {
    /** The units that answer for its measure now on the record's side. */
    readonly responsiblePaths: readonly OrganisationPath[];
    readonly reporter: Reporter;
  };
  visit: FactSubject;
  pairing: FactSubject & {
    /** The organisation that is helped, where the command is about it. */
    readonly receiver?: { readonly departmentId: number; readonly path: OrganisationPath };
  };
  activity: FactSubject;
  training: FactSubject;
  station: FactSubject & {
    /** Where the station is, where the command is about that. */
    readonly place?: { readonly departmentId: number; readonly path: OrganisationPath };
    /** The supervision that the command is about. */
    readonly supervision?: { readonly departmentId: number };
  };
  project: FactSubject & {
    /** Of which kind the event is that the command is about, and whose. */
    readonly event?: { readonly departmentId: number; readonly kind: ProjectEventKind };
    /** The organisations that lead and work with it, where the command is about its course. */
    readonly ends?: readonly { readonly departmentId: number; readonly path: OrganisationPath }[];
  };
  flow: FactSubject;
  statement: {
    readonly parties: readonly number[];
    /** Whose entry of the annex it is about, where it is about one. */
    readonly entryOf: number | null;
  };
  match: {
    readonly parties: readonly number[];
    /** Whose word the match is now. */
    readonly departmentId: number;
  };
  trust: FactSubject & {
    /** The organisation that holds it, where the command is about its course. */
    readonly trustee?: { readonly departmentId: number; readonly path: OrganisationPath } | undefined;
  };
  evidence: {
    /** Whose record the file hangs on, and which unit's. */
    readonly departmentId: number;
    readonly organisationPath: OrganisationPath;
    /** The organisation at the other side's end; departmentEnd or noEnd (policy-evidence.ts) where there is none. */
    readonly otherEnd: OrganisationPath;
    /** Who brought the file, where it is about one that is there. */
    readonly broughtBy: { readonly departmentId: number; readonly path: OrganisationPath } | null;
  };
  'spot-check': {
    readonly parties: readonly number[];
  };
  contact: {
    /** Whose side the person is on. */
    readonly departmentId: number;
    /** The two organisations of the pairing. */
    readonly ends: readonly { readonly departmentId: number; readonly path: OrganisationPath }[];
  };
  target: {
    readonly parties: readonly number[];
  };
  meeting: {
    readonly parties: readonly number[];
    /** The department that hosts it. */
    readonly hostId: number;
    /** Who drafted the newest minutes. */
    readonly draftedBy: number | null;
  };
  resolution: {
    readonly parties: readonly number[];
    /** Whose staff recorded it. */
    readonly recordedBy: number;
    /** The lead unit of each side. */
    readonly leads: readonly { readonly departmentId: number; readonly path: OrganisationPath }[];
    /** The half that the act is about. */
    readonly half: { readonly departmentId: number; readonly claimedBy: number | null } | null;
    /** Who asked for the open extension. */
    readonly askedBy: number | null;
  };
  notice: {
    readonly departmentId: number;
    /** The unit that it is addressed to. */
    readonly organisationPath: OrganisationPath;
  };
  organisation: {
    readonly parties: readonly number[];
    /** Whose side it is on. */
    readonly departmentId: number;
    /** Where it stands; of a new one where it will be put. */
    readonly path: OrganisationPath;
    readonly isNew: boolean;
  };
  import: {
    readonly departmentId: number;
    /** The unit whose staff brought the file. */
    readonly organisationPath: OrganisationPath;
  };
  calendar: {
    /** Whose address it is. */
    readonly accountId: number;
  };
  letter: {
    /** The department that it is from. */
    readonly departmentId: number;
  };
}

/** The nouns that go through the workflow. */
export type FactNoun =
  'reading' | 'visit' | 'pairing' | 'activity' | 'training' | 'station' | 'project' | 'flow' | 'trust';
/** Those that are the rows of a ledger. */
export type LedgerNoun = Exclude<FactNoun, 'reading'>;
/** Those that the other side answers. */
export type SharedNoun = Exclude<LedgerNoun, 'flow'>;

export type Rule<Kind extends keyof Subjects> = (actor: Actor, subject: Subjects[Kind]) => boolean;
export interface Entry<Kind extends keyof Subjects> {
  readonly kind: Kind;
  readonly permits: Rule<Kind>;
  /** What the person is told who may not. */
  readonly refusal: string;
}

/** Makes the entries of one kind of subject. */
export function entryOf<Kind extends keyof Subjects>(kind: Kind) {
  return (refusal: string, permits: Rule<Kind>): Entry<Kind> => ({ kind, permits, refusal });
}

/** What is between the departments is done by the people of the departments themselves. */
export function isDepartmentStaff(actor: Actor): boolean {
  return has(actor, 'staff') && isDepartment(actor.organisationPath);
}

export function isDepartmentReviewer(actor: Actor): boolean {
  return has(actor, 'reviewer') && isDepartment(actor.organisationPath);
}

export function isParty(actor: Actor, { parties }: { readonly parties: readonly number[] }): boolean {
  return parties.includes(actor.departmentId);
}
