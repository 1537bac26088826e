import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { purposely } from './client';
import { sqlState } from './retry';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('a query that fails says what it was and why, but not what it was asked with', async () => {
  const asked = purposely('session', (tx) => tx.execute(sql`select ${'geheim'} from nowhere`));
  const error: unknown = await asked.catch((failure: unknown) => failure);
  expect(sqlState(error)).toBe('42P01');
  expect(inspect(error)).toContain('select $1 from nowhere');
  expect(inspect(error)).not.toContain('geheim');
});
