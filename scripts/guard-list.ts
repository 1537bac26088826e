import { evidenceGuards } from './guard-evidence';
import { flowGuards } from './guard-flows';
import { ledgerGuards } from './guard-ledgers';
import { meetingGuards } from './guard-meetings';
import { projectGuards } from './guard-projects';
import { statementGuards } from './guard-statements';
import { trustGuards } from './guard-trusts';

/** A guard of the product: the text that is it, what stands there when it is gone, and the tests that must miss it. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly without: string;
  readonly project: 'unit' | 'database' | 'faults';
  readonly tests: string;
  /** Which tests of the file, as vitest's -t takes it. */
  readonly named: string;
}

const wall = 'db/migrations/0001_the-second-wall.sql';
const name = 'db/migrations/0002_in-ones-own-name.sql';

function matrix(named: string) {
  return { project: 'database', tests: 'db/permissions.test.ts', named } as const;
}

function pastPolicy(named: string) {
  return { project: 'faults', tests: 'db/second-wall.fault.test.ts', named } as const;
}

function bySql(named: string) {
  return { project: 'database', tests: 'db/second-wall-readings.test.ts', named } as const;
}

export const guards: readonly Guard[] = [
  {
    name: 'the policy is asked',
    file: 'db/command.ts',
    text: '!permits(definition.name, context.actor, subject)',
    without: '!subject',
    ...matrix("of 'shared' records of 'gd' that are 'approved'"),
  },
  {
    name: 'nobody approves what they submitted',
    file: 'domain/policy-fact.ts',
    text: 'subject.awaitingId === actor.organisationId) &&\n    actor.accountId !== subject.submittedBy',
    without: 'subject.awaitingId === actor.organisationId)',
    ...matrix("of 'shared' records of 'gd-both' that are 'submitted'"),
  },
  {
    name: 'a reviewer approves at their own level',
    file: 'domain/policy-fact.ts',
    text: 'subject.awaitingId === actor.organisationId',
    without: 'subject.awaitingId !== 0',
    ...matrix("of 'each' records of 'gz-county' that are 'at-prefecture'"),
  },
  {
    name: 'staff write for their unit and below',
    file: 'domain/policy-fact.ts',
    text: 'isWithin(subject.organisationPath, actor.organisationPath)',
    without: 'true',
    ...matrix("of 'shared' records of 'gd' that are 'draft'"),
  },
  {
    name: 'what is done is told by history',
    file: 'db/command.ts',
    text: 'await record(tx, context, definition.name, changes);',
    without: '',
    ...matrix("of 'each' records of 'gd' that are 'draft'"),
  },
  {
    name: 'tests alone go past the policy',
    file: 'db/command.ts',
    text: "if (env().YUEQIAN_MODE !== 'test') throw",
    without: "if (env().YUEQIAN_MODE === 'production') throw",
    project: 'database',
    tests: 'db/command.test.ts',
    named: 'refuses',
  },
  {
    name: 'a change expects the row as it was read',
    file: 'db/commands/reading/subject.ts',
    text: 'and(eq(readings.id, row.id), eq(readings.version, row.version), eq(readings.state, row.state))',
    without: 'eq(readings.id, row.id)',
    project: 'faults',
    tests: 'db/commands/reading/lost-update.fault.test.ts',
    named: 'of 16 people with 50 edits',
  },
  {
    name: 'a page that shows an earlier version is refused',
    file: 'db/commands/reading/subject.ts',
    text: 'if (hit.row.version !== ref.version) throw',
    without: 'if (hit.row.version < 0) throw',
    project: 'database',
    tests: 'db/commands/reading/stale.test.ts',
    named: 'refuses',
  },
  {
    name: 'a form sent twice is one act',
    file: 'db/command.ts',
    text: 'if (key === undefined) return act();',
    without: "if (key !== '') return act();",
    project: 'faults',
    tests: 'db/commands/reading/double-submit.fault.test.ts',
    named: 'reading.submit',
  },
  {
    name: 'reviewers do not read other people’s drafts',
    file: 'db/queries/scope.ts',
    text: "and(own, or(ne(filed.state, 'draft'), eq(filed.changedBy, accountId)))",
    without: 'own',
    project: 'database',
    tests: 'db/queries/reading-scope.test.ts',
    named: 'in a list',
  },
  {
    name: 'an administrator has no department',
    file: 'db/client.ts',
    text: "roles.some((role) => administrators.includes(role)) ? '' : `${departmentId}`",
    without: '`${departmentId}`',
    ...pastPolicy("of 'shared' records of 'gd' that are 'draft'"),
  },
  {
    name: 'the database hides what the other side has not approved',
    file: wall,
    text: "OR (state IN ('approved', 'disputed', 'confirmed') AND indicator_id",
    without: 'OR (state IS NOT NULL AND indicator_id',
    ...pastPolicy("of 'shared' records of 'gd' that are 'draft'"),
  },
  {
    name: 'the database lets no department answer itself',
    file: wall,
    text: " OR (NEW.answer IN ('confirm', 'dispute') AND NEW.department_id = reading.department_id)",
    without: '',
    ...bySql('nothing of its own'),
  },
  {
    name: 'the database takes no answer to a version that is gone',
    file: wall,
    text: ' AND version = NEW.version',
    without: '',
    ...bySql('no version that is gone'),
  },
  {
    name: 'history stays as it was written',
    file: wall,
    text: 'CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history EXECUTE FUNCTION refuse_change();',
    without: 'SELECT 1;',
    project: 'database',
    tests: 'db/second-wall-rest.test.ts',
    named: 'history stays as it was written',
  },
  {
    name: 'the database takes no record of another department',
    file: name,
    text: "department_id = (SELECT app_department()) AND changed_by = (SELECT app_account()) AND state = 'draft'",
    without: "changed_by = (SELECT app_account()) AND state = 'draft'",
    ...bySql('no record for the other department'),
  },
  {
    name: 'the database takes no answer in another person’s name',
    file: name,
    text: 'AND answered_by = (SELECT app_account())\n    AND EXISTS (SELECT FROM readings',
    without: 'AND EXISTS (SELECT FROM readings',
    ...bySql('in nobody else’s name'),
  },
  {
    name: 'the database lets no department confirm its own record',
    file: name,
    text: "WITH CHECK (department_id = (SELECT app_department()) AND state NOT IN ('confirmed', 'disputed')",
    without: 'WITH CHECK (department_id = (SELECT app_department())',
    ...bySql('confirms its own approved record by no update'),
  },
  {
    name: 'only our own pages change anything',
    file: 'app/_request/origin.ts',
    text: 'if (!isOurs) throw',
    without: "if (origin === '') throw",
    project: 'database',
    tests: 'app/_request/origin.test.ts',
    named: 'request',
  },
  {
    name: 'wrong passwords lock the name',
    file: 'db/commands/sign-in-failure.ts',
    text: '+ 1 >= ${ceiling(counter.kind, counter.key)} then',
    without: '+ 1 >= 9999 then',
    project: 'database',
    tests: 'db/commands/sign-in-failure.test.ts',
    named: 'five failures lock',
  },
  ...meetingGuards,
  ...ledgerGuards,
  ...evidenceGuards,
  ...projectGuards,
  ...flowGuards,
  ...statementGuards,
  ...trustGuards,
];
