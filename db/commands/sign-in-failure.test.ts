import type * as Argon2 from '@node-rs/argon2';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { demoPassword } from '@/db/seed/people';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { Refusal } from '@/domain/refusal';
import { signInWords } from '@/domain/sign-in';
import { signIn } from './session';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof Argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner('delete from sign_in_failures');
  vi.mocked(verify).mockClear();
});

const enter = (login: string, source: string, password = demoPassword) =>
  signIn({ login, password }, { source, presented: null });
const times = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
/** What the person was told, or `in`. */
async function told(attempt: Promise<string>): Promise<string> {
  try {
    await attempt;
    return 'in';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
const pass = (passed: string) =>
  database.owner(
    'update sign_in_failures set first_at = first_at - $1::interval, locked_until = locked_until - $1::interval',
    [passed],
  );
const counted = () =>
  database.owner<{ kind: string; key: string; failures: number; locked: boolean }>(
    'select kind, key, failures, locked_until is not null as locked from sign_in_failures order by kind, key',
  );

test.each(['gd-staff', 'nobody'])(
  'five failures lock %s, wherever they come from, for 15 minutes',
  async (login) => {
    const answers = [];
    for (const at of times(5)) answers.push(await told(enter(login, `10.0.0.${at}`, 'wrong')));
    expect(answers).toEqual([...times(4).map(() => signInWords.wrong), signInWords.login]);
    expect(await told(enter(login, '10.0.0.9'))).toBe(signInWords.login);
    expect(verify).toHaveBeenCalledTimes(5);
    await pass('14 minutes 30 seconds');
    expect(await told(enter(login, '10.0.0.9'))).toBe(signInWords.login);
    await pass('30 seconds');
    expect(await told(enter(login, '10.0.0.9'))).toBe(login === 'nobody' ? signInWords.wrong : 'in');
  },
);

test('five failures lock where they come from, and nobody elsewhere', async () => {
  for (const at of times(5))
    expect(await told(enter(`name-${at}`, '10.0.0.1', 'wrong'))).toBe(signInWords.wrong);
  expect(await told(enter('gd-staff', '10.0.0.1'))).toBe(signInWords.source);
  expect(verify).toHaveBeenCalledTimes(5);
  expect(await told(enter('gd-staff', '10.0.0.2'))).toBe('in');
  await pass('15 minutes');
  expect(await told(enter('gd-staff', '10.0.0.1'))).toBe('in');
});

test('an address that many share is locked by fifty', async () => {
  await database.owner("insert into sign_in_failures values ('source', 'loopback', 48, now(), null)");
  expect(await told(enter('name-1', 'loopback', 'wrong'))).toBe(signInWords.wrong);
  expect(await told(enter('gd-staff', 'loopback'))).toBe('in');
  expect(await told(enter('name-2', 'loopback', 'wrong'))).toBe(signInWords.wrong);
  expect(await told(enter('gd-staff', 'loopback'))).toBe(signInWords.source);
});

test('failures of more than 15 minutes ago are forgotten', async () => {
  for (const at of times(4)) await told(enter('gd-staff', `10.0.0.${at}`, 'wrong'));
  await pass('15 minutes');
  expect(await told(enter('gd-staff', '10.0.0.9', 'wrong'))).toBe(signInWords.wrong);
  expect(await counted()).toContainEqual({ kind: 'login', key: 'gd-staff', failures: 1, locked: false });
});

test('a success clears the name, but not what others failed at the same source', async () => {
  for (const at of times(3)) await told(enter(`name-${at}`, '10.0.0.1', 'wrong'));
  await told(enter('gd-staff', '10.0.0.1', 'wrong'));
  expect(await told(enter('gd-staff', '10.0.0.1'))).toBe('in');
  const rows = await counted();
  expect(rows).toContainEqual({ kind: 'source', key: '10.0.0.1', failures: 4, locked: false });
  expect(rows.map(({ key }) => key)).not.toContain('gd-staff');
});

test('a locked name costs its source nothing, and a locked source no name', async () => {
  await database.owner(`insert into sign_in_failures values
    ('login', 'gd-staff', 5, now(), now() + interval '15 minutes'), ('source', '10.0.0.1', 5, now(), now() + interval '15 minutes')`);
  await told(enter('gd-staff', '10.0.0.2'));
  await told(enter('gd-leader', '10.0.0.1'));
  expect(await counted()).toHaveLength(2);
  expect(verify).not.toHaveBeenCalled();
});

test('of fifty wrong passwords at once no more than five are looked at', async () => {
  const answers = await Promise.all(times(50).map((at) => told(enter('gd-staff', `10.0.0.${at}`, 'wrong'))));
  expect(vi.mocked(verify).mock.calls.length).toBeLessThanOrEqual(5);
  expect(new Set(answers)).not.toContain('in');
  expect(await told(enter('gd-staff', '10.0.1.1'))).toBe(signInWords.login);
});

test('of fifty right passwords at once none is taken for a failure', async () => {
  const answers = await Promise.all(times(50).map(() => told(enter('gd-staff', '10.0.0.1'))));
  expect(answers.filter((answer) => answer === 'in').length).toBeGreaterThanOrEqual(41);
  expect(answers.filter((answer) => answer !== 'in' && answer !== signInWords.busy)).toEqual([]);
  expect((await counted()).filter(({ failures }) => failures > 0)).toEqual([]);
});

test('counters that no longer count are cleared away', async () => {
  await database.owner(`insert into sign_in_failures
    select 'login', 'old-' || n, 1, now() - interval '16 minutes', null from generate_series(1, 90) n`);
  expect(await told(enter('gd-staff', '10.0.0.1'))).toBe('in');
  expect((await counted()).map(({ key }) => key)).toEqual(['10.0.0.1']);
});
