import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { importAttempts, type ImportCommand } from './testing/import-attempts';
import { importKinds, importRecords, type ImportTestRecord, newImportKind } from './testing/import-records';
import { matrixOf } from './testing/matrix';
import { ofImports } from './testing/permissions';

const commands = Object.keys(importAttempts) as ImportCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<ImportCommand, ImportTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: importAttempts,
    make: importRecords(database),
    look: `select concat_ws(' ', (select count(*) from imports), (select count(*) from activities), (select count(*) from history),
      (select i::text from imports i where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofImports.declared].sort());
});

describe('everybody is answered as import-permissions.txt says', () => {
  const byHand =
    (kind: Parameters<typeof ofImports.wanted>[1]) =>
    (command: ImportCommand, person: { readonly column: string }) => [
      ofImports.wanted(command, kind).get(person.column) ?? '',
    ];
  test('of one that is brought now', async () => {
    expect(await matrix.differences(newImportKind, ['import.begin'], byHand(newImportKind))).toEqual([]);
  });
  const others = commands.filter((name) => name !== 'import.begin');
  test.each(importKinds)('of one of $filer that is $state', async (kind) => {
    expect(await matrix.differences(kind, others, byHand(kind))).toEqual([]);
  });
});
