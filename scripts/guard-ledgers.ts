import type { Guard } from './guard-list';

const activities = 'db/migrations/0017_what-activities-are-guarded-by.sql';
const stations = 'db/migrations/0026_what-stations-are-guarded-by.sql';
const register = 'db/migrations/0011_who-keeps-the-register.sql';

function ofPairings(named: string) {
  return { project: 'database', tests: 'db/pairing-permissions.test.ts', named } as const;
}

const ofLedgers = {
  project: 'database',
  tests: 'db/queries/ledger.test.ts',
  named: 'what trainings and stations come to follows each change',
} as const;

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
  {
    name: 'whoever logs an activity looks after its end',
    file: 'db/commands/activity.ts',
    text: '!isWithin(end.path, by.organisationPath)',
    without: 'false',
    project: 'database',
    tests: 'db/commands/activity.test.ts',
    named: 'of a pairing that another bureau looks after',
  },
  {
    name: 'a search finds what its side may read',
    file: 'db/migrations/0031_how-words-are-found.sql',
    text: '(a.department_id = $2 OR (a.state IN',
    without: '($2 = $2 OR (a.state IN',
    project: 'database',
    tests: 'db/second-wall-activities.test.ts',
    named: 'a search finds for the other side what it may see',
  },
  {
    name: 'totals follow what is corrected',
    file: activities,
    text: "ELSE 'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o' END",
    without: "ELSE 'SELECT 1 AS sign, n.* FROM new_rows n' END",
    project: 'database',
    tests: 'db/commands/activity.test.ts',
    named: 'that is corrected counts as before',
  },
  {
    name: 'a dashboard reads anew what a ledger comes to',
    file: activities,
    text: 'CREATE TRIGGER pairing_exits_mark AFTER INSERT',
    without: 'CREATE TRIGGER pairing_exits_mark AFTER DELETE',
    project: 'database',
    tests: 'db/queries/ledger-pairing.test.ts',
    named: 'follows each change of them',
  },
  {
    name: 'what a file says is committed by staff',
    file: 'domain/policy-import.ts',
    text: "  has(actor, 'staff') &&",
    without: '',
    project: 'database',
    tests: 'db/import-permissions.test.ts',
    named: "of one of 'gd' that is 'committing'",
  },
  {
    name: 'a process that was given up writes of an import no more',
    file: 'db/commands/import/run.ts',
    text: 'eq(imports.run, run)',
    without: 'eq(imports.run, imports.run)',
    project: 'faults',
    tests: 'app/_request/import/kill.fault.test.ts',
    named: 'a process that was given up writes no more',
  },
  {
    name: 'what was shown is compared once more before it is written',
    file: 'db/commands/import/commit.ts',
    text: '  if (!moved) return;',
    without: '  if (!moved || rows.length > 0) return;',
    project: 'database',
    tests: 'app/_request/import/import.test.ts',
    named: 'what somebody entered since is not entered twice',
  },
  {
    name: 'only what nobody has touched is taken back',
    file: 'db/commands/import/undo.ts',
    text: 'now.version === recordVersion',
    without: 'now.version > 0',
    project: 'database',
    tests: 'app/_request/import/import.test.ts',
    named: 'what somebody has worked on since is not taken back',
  },
  {
    name: 'whoever enters a station looks after its place',
    file: 'db/commands/station-place.ts',
    text: 'found && isWithin(found.path, by.organisationPath)',
    without: 'found',
    project: 'database',
    tests: 'db/commands/station.test.ts',
    named: 'a station is entered where it is',
  },
  {
    name: 'the database lets a side count only its own stations',
    file: stations,
    text: 'AND o.department_id = (SELECT app_department())));',
    without: '));',
    project: 'database',
    tests: 'db/second-wall-stations.test.ts',
    named: 'the other side counts nothing',
  },
  {
    name: 'the database lets a side strike only what it entered',
    file: stations,
    text: 'USING (department_id = (SELECT app_department()) AND struck_on IS NULL)',
    without: 'USING (struck_on IS NULL)',
    project: 'database',
    tests: 'db/second-wall-stations.test.ts',
    named: 'the other side strikes nothing',
  },
  {
    name: 'a share that a ledger counts is made of its counts',
    file: 'db/queries/ledger.ts',
    text: 'coalesce(sum(f.base), 0) as base',
    without: 'count(f.metric) as base',
    ...ofLedgers,
  },
  {
    name: 'a department’s figure is of what it leads',
    file: 'db/queries/ledger.ts',
    text: "left join facts f on f.metric = p.metric and (p.reporter <> 'each' or f.slot = p.slot)",
    without: 'left join facts f on f.metric = p.metric',
    ...ofLedgers,
  },
  {
    name: 'of what was counted twice of a quarter the last counts',
    file: 'db/queries/ledger-station.ts',
    text: 'order by c.station_id, c.counted_on, c.id desc)',
    without: 'order by c.station_id, c.counted_on, c.id)',
    ...ofLedgers,
  },
  {
    name: 'a supervision that was struck counts no more',
    file: 'db/queries/ledger-station.ts',
    text: 'and v.struck_on is null)',
    without: ')',
    ...ofLedgers,
  },
];
