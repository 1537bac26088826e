import type * as Argon2 from '@node-rs/argon2';
import { hash, verify } from '@node-rs/argon2';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { stating } from '@/db/client';
import { findSession } from '@/db/queries/session';
import { demoPassword } from '@/db/seed/people';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { signInWords } from '@/domain/sign-in';
import { hashOf } from '@/lib/token';
import { endSession, seeSession, signIn, signInByIdentity } from './session';

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

const enter = (
  login: string,
  password = demoPassword,
  source = '203.0.113.9',
  presented: string | null = null,
) => signIn({ login, password }, { source, presented });
const stands = async (token: string) => (await findSession(token))?.isOver === false;
/** Moves what is written of a session back in time, as if so much had passed since. */
const age = (token: string, passed: string) =>
  database.owner(
    `update sessions set created_at = created_at - $2::interval, seen_at = seen_at - $2::interval,
      expires_at = expires_at - $2::interval where token_hash = $1`,
    [hashOf(token), passed],
  );
const counted = () =>
  database.owner<{ kind: string; key: string; failures: number; locked: boolean }>(
    'select kind, key, failures, locked_until is not null as locked from sign_in_failures order by kind, key',
  );

describe('a session', () => {
  test('is known by its token, of which only the hash is kept', async () => {
    const token = await enter(' GZ-County ');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect((await findSession(token))?.actor).toEqual(await actorOf('gz-county'));
    const rows = await database.owner<{ row: string }>('select sessions::text as row from sessions');
    expect(rows.some(({ row }) => row.includes(hashOf(token)))).toBe(true);
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  test('is told to whom brings its token, and nothing else of anybody', async () => {
    const token = await enter('gz-county');
    const asked = (hash: string) =>
      stating((tx) =>
        tx.execute(sql`select login from session_of(${hash}) union select login from accounts`),
      );
    expect((await asked(hashOf(token))).rows).toEqual([{ login: 'gz-county' }]);
    expect((await asked(token)).rows).toEqual([]);
  });

  test('stands beside others of the same person, and ends the one brought along', async () => {
    const desk = await enter('gd-staff');
    const phone = await enter('gd-staff');
    const again = await enter('gd-staff', demoPassword, '203.0.113.9', desk);
    expect(await Promise.all([desk, phone, again].map(stands))).toEqual([false, true, true]);
    expect(new Set([desk, phone, again]).size).toBe(3);
  });

  test('is over once signed out', async () => {
    const token = await enter('gd-staff');
    await endSession(token);
    expect(await stands(token)).toBe(false);
  });

  test('is nothing under a token that nobody was given', async () => {
    expect(await findSession('forged')).toBeNull();
  });

  test('is over at the next look after the account was disabled, and never comes back by itself', async () => {
    const token = await enter('gd-leader');
    await database.owner("update accounts set disabled_at = now() where login = 'gd-leader'");
    expect(await stands(token)).toBe(false);
    await database.owner("update accounts set disabled_at = null where login = 'gd-leader'");
  });

  test('is over at the next look after the password was changed', async () => {
    const [before, other] = [await enter('gz-leader'), await enter('gz-staff')];
    await database.owner(
      "update credentials set epoch = epoch + 1 where account_id = (select id from accounts where login = 'gz-leader')",
    );
    expect(await stands(before)).toBe(false);
    expect(await stands(other)).toBe(true);
    expect(await stands(await enter('gz-leader'))).toBe(true);
  });

  test('has the rights that the person has now', async () => {
    const token = await enter('gd-city');
    await database.owner("update accounts set roles = '{supervisor}' where login = 'gd-city'");
    expect((await findSession(token))?.actor.roles).toEqual(['supervisor']);
  });

  test.each([
    ['29 minutes', true],
    ['30 minutes', false],
  ])('unused for %s stands: %s', async (passed, isStanding) => {
    const token = await enter('gd-staff');
    await age(token, passed);
    expect(await stands(token)).toBe(isStanding);
  });

  test('ends after eight hours, however lively', async () => {
    const token = await enter('gd-staff');
    await age(token, '7 hours 59 minutes');
    await seeSession(token);
    expect(await stands(token)).toBe(true);
    await age(token, '1 minute');
    await seeSession(token);
    expect(await stands(token)).toBe(false);
  });

  test('is not lengthened by a clock that is set back, nor when the clock has caught up', async () => {
    const token = await enter('gd-staff');
    await age(token, '-1 hour');
    expect(await stands(token)).toBe(false);
    await endSession(token);
    await age(token, '1 hour');
    expect(await stands(token)).toBe(false);
  });

  test('is written down as seen once a minute at most, and no more once it is over', async () => {
    const token = await enter('gd-staff');
    const seen = async () =>
      (
        await database.owner<{ ago: number }>(
          'select extract(epoch from now() - seen_at)::int as ago from sessions where token_hash = $1',
          [hashOf(token)],
        )
      )[0]?.ago;
    await age(token, '50 seconds');
    await seeSession(token);
    expect(await seen()).toBeGreaterThanOrEqual(50);
    await age(token, '20 seconds');
    expect((await findSession(token))?.isDueToBeSeen).toBe(true);
    await seeSession(token);
    expect(await seen()).toBeLessThan(5);
    await age(token, '5 minutes');
    await endSession(token);
    await seeSession(token);
    expect(await seen()).toBeGreaterThanOrEqual(300);
  });
});

describe('signing in', () => {
  test('is refused alike for a wrong password, an unknown name and a disabled account', async () => {
    await database.owner("update accounts set disabled_at = now() where login = 'gd-supervisor'");
    await expect(enter('gd-staff', 'wrong')).rejects.toThrow(signInWords.wrong);
    await expect(enter('nobody', demoPassword)).rejects.toThrow(signInWords.wrong);
    await expect(enter('gd-supervisor')).rejects.toThrow(signInWords.wrong);
    expect(verify).toHaveBeenCalledTimes(3);
  });

  test('is refused with a sentence per field, and nothing counted, where something is missing', async () => {
    await expect(enter('张三', '')).rejects.toMatchObject({
      kind: 'invalid',
      fields: {
        login: expect.stringContaining('账号') as unknown,
        password: expect.stringContaining('密码') as unknown,
      },
    });
    expect(await counted()).toEqual([]);
  });

  test('takes a weak hash for the last time', async () => {
    const weak = await hash('old password', { memoryCost: 8192, timeCost: 1 });
    const whose = "where account_id = (select id from accounts where login = 'gz-supervisor')";
    await database.owner(`update credentials set password_hash = $1 ${whose}`, [weak]);
    const before = await enter('gz-supervisor', 'old password');
    const [row] = await database.owner<{ password_hash: string }>(
      `select password_hash from credentials ${whose}`,
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await stands(before)).toBe(true);
    expect(await stands(await enter('gz-supervisor', 'old password'))).toBe(true);
  });

  test('by an outside identity goes by issuer and subject', async () => {
    await database.owner(`insert into identities (account_id, issuer, subject)
      select id, 'https://id.example', 'person-1' from accounts where login in ('gz-reviewer')`);
    const arrival = { source: '203.0.113.9', presented: null };
    const token = await signInByIdentity('https://id.example', 'person-1', arrival);
    expect((await findSession(token ?? ''))?.actor.login).toBe('gz-reviewer');
    expect(await signInByIdentity('https://other.example', 'person-1', arrival)).toBeNull();
    expect(await signInByIdentity('https://id.example', 'gz-reviewer', arrival)).toBeNull();
    await database.owner("update accounts set disabled_at = now() where login = 'gz-reviewer'");
    expect(await signInByIdentity('https://id.example', 'person-1', arrival)).toBeNull();
  });
});
