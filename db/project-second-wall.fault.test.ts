import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import type { Person } from './testing/people';
import type { Described } from './testing/permissions';
import type { ProjectCommand } from './testing/project-attempts';
import { projectCommands, projectMatrix } from './testing/project-matrix';
import { projectKinds } from './testing/project-records';

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof projectMatrix>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await projectMatrix(database);
});
afterAll(() => database.drop());

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly ProjectCommand[] = [
  ...(['project.save', 'project.submit', 'project.withdraw', 'project.discard', 'project.correct'] as const),
  ...(['project.approve', 'project.return', 'project.note', 'project.strike'] as const),
  ...(['project.plan', 'project.reach', 'project.tie', 'project.drop', 'project.count'] as const),
];

/** The other side may answer; everything else of a side is its own. */
const wall =
  (kind: Described) =>
  (command: ProjectCommand, { actor, login }: Person) => {
    const isOwner = login.startsWith(kind.filer.slice(0, 2));
    const isAdministrator = actor.roles.some((role) => administrators.includes(role));
    if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
    if ((command === 'project.confirm' || command === 'project.dispute') && isOwner) return refusals;
    return ['ok', ...refusals];
  };

test.each(projectKinds)(
  'with the policy out of the way, nothing gets past the second wall of projects of $filer that are $state',
  async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, projectCommands, wall(kind)))).toEqual([]);
  },
);

test('in more than 9 000 cells', () => {
  expect(matrix.cells()).toBeGreaterThan(9000);
});
