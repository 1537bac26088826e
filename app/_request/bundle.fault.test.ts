import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { root } from '@/scripts/place';
import { dist, type Served, serveFresh } from '@/scripts/served-fresh';

let served: Served;
beforeAll(async () => {
  served = await serveFresh('bundle');
}, 300_000);
afterAll(() => served.end());

/** Names and marks that only the server has a use for. */
const serverOnly =
  /DATABASE_(OWNER_)?URL|AUTH_SECRET|OIDC_|YUEQIAN_MODE|TRUSTED_PROXIES|postgres(ql)?:\/\/|app_(rw|owner)|argon2|password_?hash|token_?hash|node-postgres|pg-pool|drizzle|set_config|sign_in_failures|sourceMappingURL/i;

function found(where: string, text: string, words: RegExp): string[] {
  const hit = words.exec(text);
  return hit ? [`${where}: …${text.slice(Math.max(0, hit.index - 60), hit.index + 60)}…`] : [];
}

test('what browsers load has nothing of the server in it', async () => {
  const folder = join(root, dist, 'static');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
  expect(files.length).toBeGreaterThan(10);
  // What is certainly there is found, so what is not found is not there.
  expect(texts.some(([, text]) => text.includes('页面没有正常打开'))).toBe(true);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  expect(texts.flatMap(([file, text]) => found(file, text, serverOnly))).toEqual([]);
});

test('what pages are made of has no secret in it', async () => {
  const { database, url, cookieOf } = served;
  const cookie = await cookieOf('gd-leader');
  const hashes = await database.owner<{ hash: string }>(
    'select password_hash as hash from credentials union all select token_hash from sessions',
  );
  const { AUTH_SECRET, DATABASE_URL } = env();
  const secrets = [
    AUTH_SECRET,
    DATABASE_URL,
    new URL(DATABASE_URL).password,
    ...hashes.map(({ hash }) => hash),
  ];
  for (const path of [
    '/login',
    '/',
    '/readings',
    '/readings/period/2025-Q3',
    '/targets',
    '/programmes',
    '/nowhere',
  ]) {
    for (const rsc of [{}, { rsc: '1' }] as Record<string, string>[]) {
      const text = await (await fetch(url + path, { headers: { cookie, ...rsc } })).text();
      expect(text.length).toBeGreaterThan(200);
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      expect(found(path, text, /DATABASE_URL|AUTH_SECRET|argon2|password_?hash|token_?hash/i)).toEqual([]);
    }
  }
});
