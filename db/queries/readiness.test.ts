import { beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { findObstacle } from './readiness';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});

test('is ready, then waits for migrations, then for the database', async () => {
  expect(await findObstacle()).toBeNull();
  await database.owner('delete from drizzle.__drizzle_migrations');
  expect(await findObstacle()).toBe('migrations');
  await database.drop();
  expect(await findObstacle()).toBe('database');
});
