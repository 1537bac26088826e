import { readFile } from 'node:fs/promises';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '@/db/commands/session';
import { demoPassword } from '@/db/seed/people';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { buildDemo } from '@/scripts/build';
import { endAll } from '@/scripts/child';
import { dataPath } from '@/scripts/place';
import { freePort } from '@/scripts/postgres/port';
import { serve, type Web } from '@/scripts/web';

const logFile = dataPath('failure-web.log');
let database: TestDatabase;
let web: Web;
let cookie: string;
beforeAll(async () => {
  database = await freshDatabase();
  await buildDemo('.next-test', { log: () => undefined });
  const env = { DATABASE_URL: database.runtimeUrl, YUEQIAN_MODE: 'test', LOG_LEVEL: 'info' };
  web = await serve({ dist: '.next-test', port: await freePort(), logFile, env });
  const arrival = { source: 'loopback', presented: null };
  const sid = await signIn({ login: 'gd-leader', password: demoPassword }, arrival);
  cookie = `yueqian=${await encode({ token: { sid }, secret: process.env['AUTH_SECRET'] ?? '' })}`;
}, 300_000);
afterAll(async () => {
  await endAll();
  await database.drop();
});

/** The lines of the log that are ours. */
async function logged(): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(logFile, 'utf8')).split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('the number on the page that did not open finds the fault in the log', async () => {
  await database.owner('revoke select on measures from app_rw');
  const answer = await fetch(`${web.url}/programmes?year=2025`, { headers: { cookie } });
  const [, digest] =
    /data-dgst="([^"]+)"|"digest":"([^"]+)"|digest\\":\\"(\d+)/.exec(await answer.text())?.filter(Boolean) ??
    [];
  expect(digest).toMatch(/^\d{6,}/);
  const [line, ...more] = (await logged()).filter((one) => one['digest'] === digest);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ level: 50, msg: 'a request failed', path: '/programmes', method: 'GET' });
  expect(line?.['requestId']).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(line?.['err'])).toContain('measures');
  await database.owner('grant select on measures to app_rw');
});
