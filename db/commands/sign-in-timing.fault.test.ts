import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { Refusal } from '@/domain/refusal';
import { signIn } from './session';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const rounds = 250;

/** Milliseconds until a wrong password is refused. */
async function refusalTime(login: string, at: number): Promise<number> {
  const begun = performance.now();
  const source = `10.${Math.floor(at / 250)}.${at % 250}.1`;
  await signIn({ login, password: 'wrong' }, { source, presented: null }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

test('a known and an unknown name are refused in the same time, by the medians of 500 attempts', async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    // Locks would answer at once and hide what is measured.
    await database.owner('delete from sign_in_failures');
    known.push(await refusalTime('gd-staff', at));
    await database.owner('delete from sign_in_failures');
    unknown.push(await refusalTime('nobody-here', at + rounds));
  }
  // A password that is really worked out takes longer than any look-up.
  expect(median(known)).toBeGreaterThan(5);
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(10);
});
