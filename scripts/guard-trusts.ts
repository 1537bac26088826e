import type { Guard } from './guard-list';

function ofCommands(named: string) {
  return { project: 'database', tests: 'db/commands/trust.test.ts', named } as const;
}

const wall = {
  file: 'db/migrations/0045_what-trusts-are-guarded-by.sql',
  project: 'database',
  tests: 'db/second-wall-trusts.test.ts',
} as const;

/** The guards around trusts and what is said of them. */
export const trustGuards: readonly Guard[] = [
  {
    name: 'whoever enters a trust looks after its trustee',
    file: 'db/commands/trust-trustee.ts',
    text: 'isWithin(trustee.path, by.organisationPath)',
    without: 'isWithin(trustee.path, trustee.path)',
    ...ofCommands('it is entered where its trustee is'),
  },
  {
    name: 'who says something of a trust sees what another has just said',
    file: 'db/commands/fact/first.ts',
    text: 'pg_advisory_xact_lock(hashtext(${ledger.noun}), ${firstId})',
    without: 'hashtext(${ledger.noun}), ${firstId}::bigint',
    ...ofCommands('of two who say the same of a trust at once'),
  },
  {
    name: 'a change is made public by what names it and by nothing else',
    file: 'domain/trust-duty.ts',
    text: 'metOn: known.find(({ changeId }) => changeId === id)?.happenedOn ?? null,',
    without: "metOn: known.find(({ kind }) => kind === 'change-published')?.happenedOn ?? null,",
    project: 'unit',
    tests: 'domain/trust-duty.test.ts',
    named: 'each change is made public within thirty days, and each by itself',
  },
  {
    name: 'a trust that was ended counts no more',
    file: 'db/queries/ledger-trust.ts',
    text: "e.kind in ('terminated', 'liquidated')",
    without: "e.kind in ('liquidated')",
    project: 'database',
    tests: 'db/queries/ledger.test.ts',
    named: 'what trusts come to follows each change of them',
  },
  {
    name: 'the database lets a side say what becomes of its own trusts alone',
    text: `WHERE t.first_id = trust_events.trust_id AND t.state = 'confirmed'
      AND NOT t.is_superseded AND t.department_id = (SELECT app_department())));`,
    without: "WHERE t.first_id = trust_events.trust_id AND t.state = 'confirmed'));",
    named: 'and not by the other',
    ...wall,
  },
  {
    name: 'the database lets a side say what is left of its own trusts alone',
    text: `WHERE t.first_id = trust_counts.trust_id AND t.state = 'confirmed'
      AND NOT t.is_superseded AND t.department_id = (SELECT app_department())));`,
    without: "WHERE t.first_id = trust_counts.trust_id AND t.state = 'confirmed'));",
    named: 'and by no other',
    ...wall,
  },
];
