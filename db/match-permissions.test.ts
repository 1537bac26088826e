import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matchAttempts, type MatchCommand } from './testing/match-attempts';
import { matchKinds, matchRecords, type MatchTestRecord } from './testing/match-records';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofMatches } from './testing/permissions';

const commands = Object.keys(matchAttempts) as MatchCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<MatchCommand, MatchTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: matchAttempts,
    make: matchRecords(database),
    look: `select concat_ws(' ', (select count(*) from matches), (select count(*) from match_flows where is_live),
      (select count(*) from match_answers), (select count(*) from history), (select m::text from matches m where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofMatches.declared].sort());
});

const byHand = (kind: Described) => (command: MatchCommand, person: Person) => [
  ofMatches.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as match-permissions.txt says', () => {
  test.each(matchKinds)('of $reporter matches of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 1 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(1000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** Whose word the match stands by: of the disputed ones the other side's. */
  const wall =
    ({ filer, state }: Described) =>
    (command: MatchCommand, { actor, login }: Person) => {
      if (actor.roles.some((role) => administrators.includes(role))) return refusals;
      const isWordOfOpener = state !== 'disputed';
      const isOwnWord = login.startsWith(filer) === isWordOfOpener;
      const isAnswer = command === 'match.agree' || command === 'match.dispute';
      return isAnswer && isOwnWord ? refusals : ['ok', ...refusals];
    };
  test.each(matchKinds)('of $reporter matches of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
