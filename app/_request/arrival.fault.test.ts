import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { buildDemo } from '@/scripts/build';
import { endAll } from '@/scripts/child';
import { dataPath } from '@/scripts/place';
import { freePort } from '@/scripts/postgres/port';
import { dist } from '@/scripts/served-fresh';
import { serve } from '@/scripts/web';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await buildDemo(dist, { log: () => undefined });
}, 300_000);
afterAll(async () => {
  await endAll();
  await database.drop();
});

/** Calls again and again, from before the port is open until told that the server is ready. */
async function insist(url: string, isReady: () => boolean) {
  const answers: Response[] = [];
  while (!isReady()) {
    const answer = await fetch(`${url}/login`).catch(() => null);
    if (answer) answers.push(answer);
    else await pause(2);
  }
  return answers;
}

test('no answer leaves a starting server without its headers, however early somebody calls', async () => {
  let served = 0;
  for (let round = 1; round <= 3; round += 1) {
    const port = await freePort();
    let isReady = false;
    const early = [1, 2, 3, 4].map(() => insist(`http://127.0.0.1:${port}`, () => isReady));
    const env = { DATABASE_URL: database.runtimeUrl, YUEQIAN_MODE: 'test' };
    await serve({ dist, port, logFile: dataPath('early-web.log'), env });
    isReady = true;
    const answers = (await Promise.all(early)).flat();
    served += answers.length;
    const bare = answers.filter(({ headers }) => !headers.has('content-security-policy'));
    expect(bare).toHaveLength(0);
    await endAll();
  }
  expect(served).toBeGreaterThan(0);
});
