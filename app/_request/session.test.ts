import type * as Env from '@/lib/env';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { demoPassword } from '@/db/seed/people';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { endSession, signIn } from '@/db/commands/session';
import { askedHeader } from './arrival';
import { findActor, requireActor } from './session';
import { giveToken, presentedToken, takeToken } from './session-token';

const request = vi.hoisted(() => ({
  headers: new Headers(),
  jar: new Map<string, { value: string; options: Record<string, unknown> }>(),
}));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(request.headers),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => request.jar.get(name),
      set: (name: string, value: string, options: Record<string, unknown>) =>
        request.jar.set(name, { value, options }),
    }),
}));
vi.mock('next/navigation', () => ({
  redirect: (place: string) => {
    throw new Error(`sent to ${place}`);
  },
}));
const settings = vi.hoisted(() => ({ APP_URL: 'http://127.0.0.1:3000' }));
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof Env>();
  return { ...real, env: () => ({ ...real.env(), ...settings }) };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  request.headers = new Headers();
  request.jar.clear();
  settings.APP_URL = 'http://127.0.0.1:3000';
});

const enter = () =>
  signIn({ login: 'gz-staff', password: demoPassword }, { source: 'loopback', presented: null });
const present = (value: string) => request.jar.set('yueqian', { value, options: {} });
describe('who is signed in', () => {
  test('is who the cookie was given to, until the session ends', async () => {
    const token = await enter();
    await giveToken(token);
    expect((await requireActor()).login).toBe('gz-staff');
    await endSession(token);
    expect(await findActor()).toBeNull();
    await expect(requireActor()).rejects.toThrow(/^sent to \/login$/);
  });

  test.each([
    ['/readings?year=2025', '/login?next=%2Freadings%3Fyear%3D2025'],
    ['//evil.example', '/login'],
    ['/', '/login'],
  ])('nobody, who asked for %s, is sent to %s', async (asked, place) => {
    request.headers.set(askedHeader, asked);
    await expect(requireActor()).rejects.toThrow(new Error(`sent to ${place}`));
  });

  test.each<[string, (token: string) => string | Promise<string>]>([
    ['that is no token', () => 'garbage'],
    ['that holds the bare token', (token) => token],
    ['sealed with another secret', (sid) => encode({ token: { sid }, secret: 'x'.repeat(44) })],
    ['sealed for another purpose', (sid) => encode({ token: { sid }, secret: secret(), salt: 'state' })],
    ['that has run out', (sid) => encode({ token: { sid }, secret: secret(), maxAge: -60 })],
    ['without a session', () => encode({ token: { sub: 'gz-staff' }, secret: secret() })],
    ['of a session that never was', () => encode({ token: { sid: 'forged' }, secret: secret() })],
  ])('is nobody under a cookie %s', async (_, forge) => {
    present(await forge(await enter()));
    expect(await findActor()).toBeNull();
    await expect(requireActor()).rejects.toThrow(/^sent to \/login$/);
  });

  test('is over for good once found over', async () => {
    const token = await enter();
    await giveToken(token);
    await database.owner("update sessions set seen_at = seen_at + interval '1 hour'");
    expect(await findActor()).toBeNull();
    await database.owner("update sessions set seen_at = seen_at - interval '1 hour'");
    expect(await findActor()).toBeNull();
  });
});

describe('the cookie', () => {
  test('is for this site and for no script, for eight hours', async () => {
    await giveToken('t');
    expect(request.jar.get('yueqian')?.options).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: false,
      maxAge: 28_800,
    });
    expect(await presentedToken()).toBe('t');
  });

  test('over https is bound to the host, also when it is taken back', async () => {
    settings.APP_URL = 'https://yueqian.example.gov.cn';
    await giveToken('t');
    expect(request.jar.get('__Host-yueqian')?.options).toMatchObject({ secure: true, path: '/' });
    await takeToken();
    expect(request.jar.get('__Host-yueqian')).toMatchObject({
      value: '',
      options: { secure: true, path: '/', maxAge: 0 },
    });
  });
});

test('a database that cannot be asked lets nobody in', async () => {
  await giveToken(await enter());
  await database.owner('revoke execute on function session_of from app_rw');
  await expect(requireActor()).rejects.toThrow('session_of');
  await database.owner('grant execute on function session_of to app_rw');
});

function secret(): string {
  return process.env['AUTH_SECRET'] ?? '';
}
