import type { Guard } from './guard-list';

const walls = 'db/migrations/0039_what-flows-are-guarded-by.sql';

function ofFlows(named: string) {
  return { project: 'database', tests: 'db/second-wall-flows.test.ts', named } as const;
}

function ofMatches(named: string) {
  return { project: 'database', tests: 'db/second-wall-matches.test.ts', named } as const;
}

/** The guards around money and what is said of it. */
export const flowGuards: readonly Guard[] = [
  {
    name: 'nobody approves an entry of money that they handed in',
    file: 'domain/policy-fact.ts',
    text: 'subject.awaitingId === actor.organisationId) &&\n    actor.accountId !== subject.submittedBy',
    without: 'subject.awaitingId === actor.organisationId)',
    project: 'database',
    tests: 'db/flow-permissions.test.ts',
    named: "as flow-permissions.txt says of entries of 'gd-both' that are 'submitted'",
  },
  {
    name: 'the database lets nobody approve what they handed in',
    file: walls,
    text: "AND (state <> ''approved'' OR submitted_by <> (SELECT app_account()))",
    without: '',
    project: 'database',
    tests: 'db/flow-permissions.test.ts',
    named: "past the second wall of entries of 'gd-both' that are 'submitted'",
  },
  {
    name: 'nobody hands an entry in in a colleague’s name',
    file: walls,
    text: '(NEW.submitted_by IS DISTINCT FROM OLD.submitted_by AND NEW.submitted_by IS DISTINCT FROM app_account())',
    without: 'false',
    ...ofFlows('and not in a colleague’s'),
  },
  {
    name: 'nobody passes on what they handed in',
    file: walls,
    text: 'AND OLD.submitted_by = app_account()) THEN',
    without: 'AND false) THEN',
    project: 'database',
    tests: 'db/flow-permissions.test.ts',
    named: "past the second wall of entries of 'gz-county' that are 'submitted'",
  },
  {
    name: 'no stage comes to more than the one before it',
    file: walls,
    text: 'IF now > limits THEN',
    without: 'IF false THEN',
    ...ofFlows('nobody gets in more than was pledged'),
  },
  {
    name: 'what was pledged stays covered by what it comes from',
    file: 'db/migrations/0050_what-stays-covered.sql',
    text: 'IF (SELECT sum(f.amount_fen) > ceiling AND',
    without: 'IF (SELECT false AND',
    project: 'database',
    tests: 'db/commands/flow-cover.test.ts',
    named: 'by command or past it',
  },
  {
    name: 'one at a time adds to what a source comes to',
    file: walls,
    text: 'PERFORM lock_source(key);',
    without: '',
    ...ofFlows('of two approvals at once'),
  },
  {
    name: 'a reversing entry takes off what it names',
    file: walls,
    text: 'OR (taken.stage, taken.form, taken.source, taken.programme_id, -taken.amount_fen)\n          IS DISTINCT FROM (NEW.stage, NEW.form, key, NEW.programme_id, NEW.amount_fen) THEN',
    without: 'THEN',
    ...ofFlows('nobody gets in a reversal of another amount'),
  },
  {
    name: 'what is not official is not taken off',
    file: walls,
    text: "IF taken.state <> 'approved' OR taken.reverses_id",
    without: 'IF taken.reverses_id',
    ...ofFlows('nobody gets in of what is not official'),
  },
  {
    name: 'an entry is in one live match',
    file: 'db/migrations/0038_what-flows-are.sql',
    text: 'CREATE UNIQUE INDEX "match_flows_once"',
    without: 'CREATE INDEX "match_flows_once"',
    ...ofMatches('there is no match of what is matched already'),
  },
  {
    name: 'a side does not agree with itself',
    file: walls,
    text: "OR (NEW.answer IN ('agree', 'dispute') AND NEW.department_id = held.department_id)",
    without: '',
    ...ofMatches('a side agrees with itself'),
  },
  {
    name: 'a side agrees to the reason that stands',
    file: walls,
    text: "OR (NEW.answer = 'agree' AND NEW.reason IS DISTINCT FROM held.reason)",
    without: '',
    ...ofMatches('to a reason that does not stand'),
  },
  {
    name: 'what is taken off leaves its match',
    file: walls,
    text: "WHEN (NEW.reverses_id IS NOT NULL AND NEW.state = 'approved' AND OLD.state <> 'approved') EXECUTE FUNCTION end_matches();",
    without: 'WHEN (false) EXECUTE FUNCTION end_matches();',
    project: 'database',
    tests: 'db/commands/match.test.ts',
    named: 'an entry that is taken off leaves its match',
  },
  {
    name: 'a match that a person sent back stays as they left it',
    file: walls,
    text: "AND m.state <> 'reopened' FOR UPDATE OF m;",
    without: ';',
    ...ofMatches('stays as they left it'),
  },
  {
    name: 'each 分 is in one area',
    file: 'db/queries/area-money.ts',
    text: 'sql`${source} not in ${forChildren}`',
    without: 'sql`true`',
    project: 'database',
    tests: 'db/queries/area-money.test.ts',
    named: 'the money of areas three and seven',
  },
];
