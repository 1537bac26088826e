import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofProjects } from './testing/permissions';
import { projectAttempts, type ProjectCommand } from './testing/project-attempts';
import { newProject, projectKinds, projectRecords, type ProjectTestRecord } from './testing/project-records';

const commands = Object.keys(projectAttempts) as ProjectCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<ProjectCommand, ProjectTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: projectAttempts,
    make: projectRecords(database),
    look: `select concat_ws(' ', (select count(*) from projects), (select count(*) from project_answers),
      (select count(*) from history), (select v::text from projects v where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofProjects.declared].sort());
});

const byHand = (kind: Described) => (command: ProjectCommand, person: Person) => [
  ofProjects.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as project-permissions.txt says', () => {
  test('of a project that is not yet there', async () => {
    expect(await matrix.differences(newProject, ['project.save'], byHand(newProject))).toEqual([]);
  });
  test.each(projectKinds)('of projects of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 3 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(3000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly ProjectCommand[] = [
  ...(['project.save', 'project.submit', 'project.withdraw', 'project.discard', 'project.correct'] as const),
  ...(['project.approve', 'project.return', 'project.note', 'project.strike'] as const),
  ...(['project.plan', 'project.reach', 'project.tie', 'project.drop', 'project.count'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
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
  test.each(projectKinds)('of projects of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
