import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '@/domain/policy';
import type { State } from '@/domain/workflow';
import { attempts, answerTo, type FigureCommand } from './testing/attempts';
import { freshDatabase, type TestDatabase } from './testing/database';
import { everybody, type Person } from './testing/people';
import {
  declared,
  ofActivities,
  ofCalendar,
  ofContacts,
  ofImports,
  type Described,
  ofEvidence,
  ofFlows,
  ofMatches,
  ofMeetings,
  ofNotices,
  ofOrganisations,
  ofPairings,
  ofProjects,
  ofStatements,
  ofTrusts,
  ofSpotChecks,
  ofStations,
  ofTrainings,
  ofVisits,
  type Verdict,
  wanted,
} from './testing/permissions';
import { kinds, newRecord, prepareRecords, type TestRecord } from './testing/records';

const readingCommands = (Object.keys(attempts) as FigureCommand[]).filter(
  (name) => policy[name].kind === 'reading',
);

/** Where each command leads when it is done; approval by the prefecture leads on to the department. */
const leadsTo: Partial<Record<FigureCommand, State>> = {
  'reading.submit': 'submitted',
  'reading.withdraw': 'draft',
  'reading.approve': 'approved',
  'reading.return': 'returned',
  'reading.confirm': 'confirmed',
  'reading.dispute': 'disputed',
  'reading.propose': 'disputed',
  'reading.agree': 'confirmed',
};

let database: TestDatabase;
let people: Person[];
let cells = 0;
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
  await prepareRecords(database);
});
afterAll(() => database.drop());

interface Look {
  readonly state: State;
  readonly version: number;
  readonly by: number;
  readonly row: string;
  readonly told: readonly { command: string; account: number; department: number }[] | null;
  readonly filedBy: number[];
}

/** What stands there of the record's indicator, past every wall. */
async function look({ id, indicatorId }: TestRecord): Promise<Look | undefined> {
  const [found] = await database.owner<Look & { version: number }>(
    `select r.state, r.version, r.changed_by as by, r::text as row,
      (select array_agg(department_id order by id) from readings where indicator_id = $2) as "filedBy",
      (select json_agg(json_build_object('command', command, 'account', account_id, 'department', department_id) order by id)
        from history where subject_kind = 'reading' and subject_id = r.id) as told
    from readings r where r.id = $1`,
    [id, indicatorId],
  );
  return found;
}

/** What is wrong with what the command did; null when it did what it is for, and told so in the person's name. */
function misdeed(command: FigureCommand, kind: Described, { actor }: Person, before: Look, after: Look) {
  if (command === 'reading.correct') {
    const isAdded = after.filedBy.length === 2 && after.filedBy.every((id) => id === actor.departmentId);
    return isAdded && after.row === before.row ? null : 'no new version beside the old one';
  }
  const state =
    kind.state === 'at-prefecture' && command === 'reading.approve' ? 'submitted' : leadsTo[command];
  if (after.state !== (state ?? before.state)) return `led to ${after.state}`;
  if (after.version !== before.version + 1 || after.by !== actor.accountId)
    return 'not changed as its change';
  const entry = { command, account: actor.accountId, department: actor.departmentId };
  return JSON.stringify(after.told) === JSON.stringify([entry]) ? null : 'told otherwise by history';
}

/** The attempt as permissions.txt words it: `new` when the person's department got a record of its own instead. */
async function answered(
  command: FigureCommand,
  kind: Described,
  person: Person,
  { record, before }: { record: TestRecord; before: Look | undefined },
) {
  const context = { actor: person.actor, today: '2025-09-30', requestId: 'matrix' };
  const answer = await answerTo(attempts[command](context, record));
  if (answer !== 'ok') return answer;
  const after = await look(record);
  if (!before || !after) return record.id === 0 ? answer : 'ok, and the record is gone';
  if (after.row === before.row && command === 'reading.save') {
    return after.filedBy[1] === person.actor.departmentId ? 'new' : 'ok, and nothing was done';
  }
  const wrong = misdeed(command, kind, person, before, after);
  return wrong === null ? answer : `ok, but ${wrong}`;
}

/** Tries everything as everybody on one kind of record; a record that was changed is replaced by another like it. */
async function differences(kind: Described): Promise<string[]> {
  const found: string[] = [];
  const fresh = async () => {
    const record = await newRecord(database, kind);
    return { record, before: await look(record) };
  };
  let stands = await fresh();
  for (const command of readingCommands) {
    const row = wanted(command, kind);
    for (const person of people) {
      const should: Verdict | undefined = row.get(person.column);
      const is = await answered(command, kind, person, stands);
      cells += 1;
      if (is !== should) found.push(`${command} as ${person.login}: ${should} is wanted, ${is} was answered`);
      if (is.startsWith('ok') || is === 'new') stands = await fresh();
    }
    if (JSON.stringify(await look(stands.record)) !== JSON.stringify(stands.before))
      found.push(`${command}: an attempt that was refused left a trace`);
  }
  return found;
}

test('every command there is is declared by hand, and no other', () => {
  const all = [
    ...declared,
    ...ofMeetings.declared,
    ...ofNotices.declared,
    ...ofVisits.declared,
    ...ofOrganisations.declared,
    ...ofPairings.declared,
    ...ofActivities.declared,
    ...ofTrainings.declared,
    ...ofStations.declared,
    ...ofProjects.declared,
    ...ofFlows.declared,
    ...ofMatches.declared,
    ...ofStatements.declared,
    ...ofTrusts.declared,
    ...ofContacts.declared,
    ...ofImports.declared,
    ...ofEvidence.declared,
    ...ofSpotChecks.declared,
    ...ofCalendar.declared,
  ];
  expect(all.sort()).toEqual(Object.keys(policy).sort());
  expect(Object.keys(attempts).sort()).toEqual([...declared].sort());
});

describe.concurrent('everybody is answered as permissions.txt says', () => {
  test.each(kinds)('of $reporter records of $filer that are $state', async (kind) => {
    expect(await differences(kind)).toEqual([]);
  });
});

test('the table was tried in more than 10 000 cells', () => {
  expect(cells).toBeGreaterThan(10_000);
});
