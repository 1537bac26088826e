import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { reading } from './client';
import { prepared } from './prepared';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('two shapes whose names begin alike for 63 bytes and more are two statements', async () => {
  const { actor } = await contextOf('gd-leader');
  const asked = prepared('long', (tx, [, which]: readonly [string, string], name) =>
    tx
      .select({ which: sql<string>`which` })
      .from(sql`(select ${sql.raw(`'${which}'`)} as which) answer`) // One of two words below.
      .prepare(name),
  );
  const same = 'x'.repeat(70);
  const answers = await reading(actor, async (tx) => [
    await asked(tx, [same, 'first']).execute(),
    await asked(tx, [same, 'second']).execute(),
  ]);
  expect(answers).toEqual([[{ which: 'first' }], [{ which: 'second' }]]);
});
