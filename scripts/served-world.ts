import { demoPassword } from '@/db/seed/people';
import { buildDemo } from './build';
import { ensureDemoWorld } from './demo-world';
import { dataPath } from './place';
import { dropDatabase } from './postgres/database';
import type { Cluster } from './postgres/launcher';
import { freePort } from './postgres/port';
import type { Run } from './script';
import { serve, type Web } from './web';

/** The built application over a demo world of its own, made anew, as a person would meet it. */
export async function serveDemoWorld(name: string, run: Run, cluster: Cluster): Promise<Web> {
  await buildDemo('.next-test', run);
  await dropDatabase(cluster, name);
  await ensureDemoWorld(cluster, name, run.log);
  const web = await serve({
    dist: '.next-test',
    port: await freePort(),
    logFile: dataPath(`${name}-web.log`),
    env: {
      DATABASE_URL: cluster.runtimeUrl(name),
      AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      YUEQIAN_MODE: 'test',
      DEMO_PASSWORD: demoPassword,
      APP_TODAY: '2025-09-30',
    },
  });
  run.log(`The demo world is served at ${web.url}`);
  return web;
}
