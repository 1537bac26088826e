import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveFresh } from '@/scripts/served-fresh';

let served: Served;
beforeAll(async () => {
  served = await serveFresh('failure');
}, 300_000);
afterAll(() => served.end());

/** The lines of the log that are ours. */
async function logged(): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(served.logFile, 'utf8')).split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('the number on the page that did not open finds the fault in the log', async () => {
  const { url, database, cookieOf } = served;
  const cookie = await cookieOf('gd-leader');
  await database.owner('revoke select on measures from app_rw');
  const page = await (await fetch(`${url}/programmes?year=2025`, { headers: { cookie } })).text();
  const digest = /data-dgst="(\d+)"/.exec(page)?.[1] ?? /digest\\":\\"(\d+)/.exec(page)?.[1];
  expect(digest).toMatch(/^\d{6,}/);
  const [line, ...more] = (await logged()).filter((one) => one['digest'] === digest);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ level: 50, msg: 'a request failed', path: '/programmes', method: 'GET' });
  expect(line?.['requestId']).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(line?.['err'])).toContain('measures');
  await database.owner('grant select on measures to app_rw');
});
