import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofActivities } from './testing/permissions';
import { activityAttempts, type ActivityCommand } from './testing/activity-attempts';
import {
  newActivityKinds,
  activityKinds,
  activityRecords,
  type ActivityTestRecord,
} from './testing/activity-records';

const commands = Object.keys(activityAttempts) as ActivityCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<ActivityCommand, ActivityTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: activityAttempts,
    make: activityRecords(database),
    look: `select concat_ws(' ', (select count(*) from activities), (select count(*) from activity_answers), (select count(*) from history), (select v::text from activities v where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofActivities.declared].sort());
});

const byHand = (kind: Described) => (command: ActivityCommand, person: Person) => [
  ofActivities.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as activity-permissions.txt says', () => {
  test.each(newActivityKinds)('of an activity of $filer that is not yet there', async (kind) => {
    expect(await matrix.differences(kind, ['activity.save'], byHand(kind))).toEqual([]);
  });
  test.each(activityKinds)('of activities of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 2 500 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(2500);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly ActivityCommand[] = [
  ...([
    'activity.save',
    'activity.submit',
    'activity.withdraw',
    'activity.discard',
    'activity.correct',
  ] as const),
  ...(['activity.approve', 'activity.return'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** The other side may answer; everything else of a side is its own. */
  const wall =
    (kind: Described) =>
    (command: ActivityCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(kind.filer.slice(0, 2));
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
      if ((command === 'activity.confirm' || command === 'activity.dispute') && isOwner) return refusals;
      return ['ok', ...refusals];
    };
  test.each(activityKinds)('of activities of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
