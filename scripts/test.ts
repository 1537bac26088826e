import { findBrowser } from './browser';
import { buildDemo } from './build';
import { checkAll } from './checks';
import { ensureDemoWorld } from './demo-world';
import { dataPath } from './place';
import { dropDatabase } from './postgres/database';
import type { Cluster } from './postgres/launcher';
import { freePort } from './postgres/port';
import { script, type Run } from './script';
import { startTestPostgres } from './test-postgres';
import { runPlaywright, runVitest } from './tests';
import { keepTotal } from './total';
import { serve } from './web';

await script(async (run) => {
  const count = keepTotal(run);
  const browser = await findBrowser(run.log);
  count({ passed: 0, failed: await checkAll(run.log) });
  const cluster = await startTestPostgres(run);
  count(await runVitest('unit', 'database'));
  const url = await serveDemoWorld(run, cluster);
  count(await runPlaywright({ E2E_URL: url, CHROMIUM_PATH: browser }));
});

/** The built application over a database of its own, as a person would meet it. */
async function serveDemoWorld(run: Run, cluster: Cluster): Promise<string> {
  await buildDemo('.next-test', run);
  await dropDatabase(cluster, 'journeys');
  await ensureDemoWorld(cluster, 'journeys', run.log);
  const web = await serve({
    dist: '.next-test',
    port: await freePort(),
    logFile: dataPath('test-web.log'),
    env: {
      DATABASE_URL: cluster.runtimeUrl('journeys'),
      AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      YUEQIAN_MODE: 'test',
      APP_TODAY: '2025-09-30',
    },
  });
  run.log(`The journeys go to ${web.url}`);
  return web.url;
}
