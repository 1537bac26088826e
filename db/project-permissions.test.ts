import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import type { Person } from './testing/people';
import { type Described, ofProjects } from './testing/permissions';
import type { ProjectCommand } from './testing/project-attempts';
import { projectCommands, projectMatrix } from './testing/project-matrix';
import { newProject, projectKinds } from './testing/project-records';

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof projectMatrix>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await projectMatrix(database);
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...projectCommands].sort()).toEqual([...ofProjects.declared].sort());
});

const byHand = (kind: Described) => (command: ProjectCommand, person: Person) => [
  ofProjects.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as project-permissions.txt says', () => {
  test('of a project that is not yet there', async () => {
    expect(await matrix.differences(newProject, ['project.save'], byHand(newProject))).toEqual([]);
  });
  test.each(projectKinds)('of projects of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, projectCommands, byHand(kind))).toEqual([]);
  });
  test('in more than 9 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(9000);
  });
});
