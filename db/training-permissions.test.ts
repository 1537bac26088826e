import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofTrainings } from './testing/permissions';
import { trainingAttempts, type TrainingCommand } from './testing/training-attempts';
import {
  newTraining,
  trainingKinds,
  trainingRecords,
  type TrainingTestRecord,
} from './testing/training-records';

const commands = Object.keys(trainingAttempts) as TrainingCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<TrainingCommand, TrainingTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: trainingAttempts,
    make: trainingRecords(database),
    look: `select concat_ws(' ', (select count(*) from trainings), (select count(*) from training_answers),
      (select count(*) from history), (select v::text from trainings v where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofTrainings.declared].sort());
});

const byHand = (kind: Described) => (command: TrainingCommand, person: Person) => [
  ofTrainings.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as training-permissions.txt says', () => {
  test('of a training that is not yet there', async () => {
    expect(await matrix.differences(newTraining, ['training.save'], byHand(newTraining))).toEqual([]);
  });
  test.each(trainingKinds)('of trainings of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 3 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(3000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly TrainingCommand[] = [
  ...([
    'training.save',
    'training.submit',
    'training.withdraw',
    'training.discard',
    'training.correct',
  ] as const),
  ...(['training.approve', 'training.return'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** The other side may answer; everything else of a side is its own. */
  const wall =
    (kind: Described) =>
    (command: TrainingCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(kind.filer.slice(0, 2));
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
      if ((command === 'training.confirm' || command === 'training.dispute') && isOwner) return refusals;
      return ['ok', ...refusals];
    };
  test.each(trainingKinds)('of trainings of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
