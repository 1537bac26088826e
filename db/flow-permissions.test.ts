import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { flowAttempts, type FlowCommand } from './testing/flow-attempts';
import { flowKinds, flowRecords, type FlowTestRecord, newFlowKinds } from './testing/flow-records';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofFlows } from './testing/permissions';

const commands = Object.keys(flowAttempts) as FlowCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<FlowCommand, FlowTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: flowAttempts,
    make: flowRecords(database),
    look: `select concat_ws(' ', (select count(*) from flows), (select count(*) from history),
      (select f::text from flows f where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofFlows.declared].sort());
});

const byHand = (kind: Described) => (command: FlowCommand, person: Person) => [
  ofFlows.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as flow-permissions.txt says', () => {
  test.each(newFlowKinds)('of an entry of $filer that is not yet there', async (kind) => {
    expect(await matrix.differences(kind, ['flow.save'], byHand(kind))).toEqual([]);
  });
  test.each(flowKinds)('of entries of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 2 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(2000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** Everything of an entry is its own side's, and what one has handed in another approves. */
  const wall =
    ({ filer }: Described) =>
    (command: FlowCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(filer.slice(0, 2));
      if (!isOwner || actor.roles.some((role) => administrators.includes(role))) return refusals;
      return command === 'flow.approve' && login === filer ? refusals : ['ok', ...refusals];
    };
  const tried = flowKinds.filter(({ filer }) => ['gd', 'gd-both', 'gz-county'].includes(filer));
  test.each(tried)('of entries of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
