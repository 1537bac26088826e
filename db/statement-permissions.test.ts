import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofStatements } from './testing/permissions';
import { statementAttempts, type StatementCommand } from './testing/statement-attempts';
import { statementKinds, statementRecords, type StatementTestRecord } from './testing/statement-records';

const commands = Object.keys(statementAttempts) as StatementCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<StatementCommand, StatementTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: statementAttempts,
    make: statementRecords(database),
    look: `select concat_ws(' ', (select count(*) from annex_entries), (select count(*) from statements),
      (select count(*) from statement_signatures), (select count(*) from history),
      (select string_agg(a::text, ' ' order by id) from annex_entries a where programme_id = $1),
      (select string_agg(s::text, ' ' order by id) from statements s where programme_id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofStatements.declared].sort());
});

const byHand = (kind: Described) => (command: StatementCommand, person: Person) => [
  ofStatements.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as statement-permissions.txt says', () => {
  test.each(statementKinds)('of a year of $filer that is $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 800 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(800);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const signable = ['drafted', 'signed'];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  const wall =
    ({ filer, state }: Described) =>
    (command: StatementCommand, { actor, login }: Person) => {
      if (actor.roles.some((role) => administrators.includes(role))) return refusals;
      const isOwn = login.startsWith(filer);
      const isRefused = {
        'statement.list': state !== 'open',
        'statement.strike': state === 'open' || !isOwn,
        'statement.draft': state === 'open',
        'statement.sign': !signable.includes(state) || (state === 'signed' && isOwn),
      }[command];
      return isRefused ? refusals : ['ok', ...refusals];
    };
  // To the wall a closed year is one that the side has signed.
  const kinds = statementKinds.filter(({ state }) => state !== 'closed');
  test.each(kinds)('of a year of $filer that is $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
