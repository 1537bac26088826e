import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofVisits } from './testing/permissions';
import { visitAttempts, type VisitCommand } from './testing/visit-attempts';
import { newVisit, visitKinds, visitRecords, type VisitTestRecord } from './testing/visit-records';

const commands = Object.keys(visitAttempts) as VisitCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<VisitCommand, VisitTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: visitAttempts,
    make: visitRecords(database),
    look: `select concat_ws(' ', (select count(*) from visits), (select count(*) from visit_answers),
      (select count(*) from history), (select v::text from visits v where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofVisits.declared].sort());
});

const byHand = (kind: Described) => (command: VisitCommand, person: Person) => [
  ofVisits.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as visit-permissions.txt says', () => {
  test('of a visit that is not yet there', async () => {
    expect(await matrix.differences(newVisit, ['visit.save'], byHand(newVisit))).toEqual([]);
  });
  test.each(visitKinds)('of visits of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 3 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(3000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly VisitCommand[] = [
  ...(['visit.save', 'visit.submit', 'visit.withdraw', 'visit.discard', 'visit.correct'] as const),
  ...(['visit.approve', 'visit.return'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** The other side may answer; everything else of a side is its own. */
  const wall =
    (kind: Described) =>
    (command: VisitCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(kind.filer.slice(0, 2));
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
      if ((command === 'visit.confirm' || command === 'visit.dispute') && isOwner) return refusals;
      return ['ok', ...refusals];
    };
  test.each(visitKinds)('of visits of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
