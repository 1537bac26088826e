import type { Actor } from './actor';
import { activityPolicy } from './policy-activity';
import { calendarPolicy } from './policy-calendar';
import { contactPolicy } from './policy-contact';
import { importPolicy } from './policy-import';
import { evidencePolicy } from './policy-evidence';
import type { FactStep } from './policy-fact';
import { flowPolicy } from './policy-flow';
import { matchPolicy } from './policy-match';
import { meetingPolicy } from './policy-meeting';
import { noticePolicy } from './policy-notice';
import { organisationPolicy } from './policy-organisation';
import { projectPolicy } from './policy-project';
import { readingPolicy } from './policy-reading';
import { resolutionPolicy } from './policy-resolution';
import { pairingPolicy } from './policy-pairing';
import type { Entry, FactSubject, LedgerNoun, Subjects } from './policy-rule';
import { spotCheckPolicy } from './policy-spot-check';
import { statementPolicy } from './policy-statement';
import { stationPolicy } from './policy-station';
import { targetPolicy } from './policy-target';
import { trainingPolicy } from './policy-training';
import { trustPolicy } from './policy-trust';
import { visitPolicy } from './policy-visit';

/** Who may do which command to what: the table of design 2, one entry per command. States are the workflow's business. */
export const policy = {
  ...readingPolicy,
  ...targetPolicy,
  ...meetingPolicy,
  ...resolutionPolicy,
  ...noticePolicy,
  ...visitPolicy,
  ...organisationPolicy,
  ...pairingPolicy,
  ...activityPolicy,
  ...trainingPolicy,
  ...stationPolicy,
  ...projectPolicy,
  ...flowPolicy,
  ...matchPolicy,
  ...statementPolicy,
  ...trustPolicy,
  ...contactPolicy,
  ...evidencePolicy,
  ...spotCheckPolicy,
  ...importPolicy,
  ...calendarPolicy,
} as const satisfies Record<string, { [Kind in keyof Subjects]: Entry<Kind> }[keyof Subjects]>;

export type CommandName = keyof typeof policy;
export type SubjectOf<Name extends CommandName> = Subjects[(typeof policy)[Name]['kind']];

/** Whether the actor may take the step of the ledger; nobody may take one that the ledger does not have. */
export function mayStep(noun: LedgerNoun, step: FactStep, actor: Actor, fact: FactSubject): boolean {
  const name = `${noun}.${step}`;
  return name in policy && permits(name as CommandName, actor, fact as SubjectOf<CommandName>);
}

/** Whether the actor may do the named command to the subject. */
export function permits<Name extends CommandName>(
  name: Name,
  actor: Actor,
  subject: SubjectOf<Name>,
): boolean {
  const entry = policy[name] as { permits: (actor: Actor, subject: SubjectOf<Name>) => boolean };
  return entry.permits(actor, subject);
}
