import type { Guard } from './guard-list';

const register = 'db/migrations/0011_who-keeps-the-register.sql';

function ofPairings(named: string) {
  return { project: 'database', tests: 'db/pairing-permissions.test.ts', named } as const;
}

/** The guards around the register of organisations and what is between them. */
export const ledgerGuards: readonly Guard[] = [
  {
    name: 'only the bureau at the other end confirms a pairing, or reviewers above it',
    file: 'domain/policy-fact.ts',
    text: '(isReviewerAt(actor, end) || isStaffAt(actor, end))',
    without: "(isReviewerAt(actor, end) || has(actor, 'staff'))",
    ...ofPairings("of pairings of 'gd' that are 'approved'"),
  },
  {
    name: 'whoever enters a pairing looks after its end',
    file: 'db/commands/pairing.ts',
    text: '!isWithin(end.path, by.organisationPath)',
    without: 'false',
    project: 'database',
    tests: 'db/commands/pairing.test.ts',
    named: 'is between an organisation here and a village there',
  },
  {
    name: 'the database lets only its own side change an organisation',
    file: register,
    text: `USING (department_id = (SELECT app_department()) AND kind IN ('social-organisation', 'village', 'station'))
  WITH CHECK (department_id = (SELECT app_department()) AND kind`,
    without: `USING (kind IN ('social-organisation', 'village', 'station')) WITH CHECK (kind`,
    project: 'database',
    tests: 'db/organisation-permissions.test.ts',
    named: "of those of 'gd' that are 'stands'",
  },
  {
    name: 'merges of a side go one after the other',
    file: 'db/commands/organisation/merge.ts',
    text: "pg_advisory_xact_lock(hashtext('merge organisations'), ${actor.departmentId})",
    without: "hashtext('merge organisations'), ${actor.departmentId}",
    project: 'database',
    tests: 'db/commands/organisation/organisation.test.ts',
    named: 'of two that are merged into each other at once',
  },
];
