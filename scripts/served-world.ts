import { cp, rm } from 'node:fs/promises';
import { migrate } from '@/db/migrate';
import { asOwner } from '@/db/owner';
import { seedAccounts } from '@/db/seed/accounts';
import { demoPassword } from '@/db/seed/people';
import { buildDemo } from './build';
import { ensureDemoWorld } from './demo-world';
import { Halt } from './halt';
import { blobPath, dataPath } from './place';
import { firstPlan, loadPlanFile } from './plan-load';
import { cloneDatabase, dropDatabase, ensureDatabase } from './postgres/database';
import type { Cluster } from './postgres/launcher';
import { freePort } from './postgres/port';
import type { Run } from './script';
import { serve, type Web } from './web';

const demoDay = '2025-09-30';
/** Every period of 2025 is over and its last ones are empty: there is something to fill in. */
const yearsEnd = '2025-12-31';

/** The built application over a demo world of its own, made anew, as a person would meet it. */
export async function serveDemoWorld(name: string, run: Run, cluster: Cluster): Promise<Web> {
  // One core builds while the other loads.
  await Promise.all([buildDemo('.next-test', run), makeDemoWorld(name, run, cluster)]);
  const web = await serveOn(name, demoDay, cluster);
  run.log(`The demo world is served at ${web.url}`);
  return web;
}

/** The worlds that journeys are made in, as e2e/worlds.ts asks for them. */
export async function serveWorlds(run: Run, cluster: Cluster): Promise<Record<string, string>> {
  await Promise.all([buildDemo('.next-test', run), makeDemoWorld('journeys', run, cluster)]);
  await dropDatabase(cluster, 'journeys_years_end');
  await cloneDatabase(cluster, 'journeys', 'journeys_years_end');
  await rm(blobPath('journeys_years_end'), { recursive: true, force: true });
  await cp(blobPath('journeys'), blobPath('journeys_years_end'), { recursive: true });
  await makeBareWorld('journeys_bare', cluster);
  const [demo, end, bare] = await Promise.all([
    serveOn('journeys', demoDay, cluster),
    serveOn('journeys_years_end', yearsEnd, cluster),
    serveOn('journeys_bare', yearsEnd, cluster),
  ]);
  run.log(`Served: the demo world at ${demo.url}, at its year's end at ${end.url}, bare at ${bare.url}`);
  return { E2E_URL: demo.url, E2E_YEARS_END_URL: end.url, E2E_BARE_URL: bare.url };
}

async function makeDemoWorld(name: string, run: Run, cluster: Cluster): Promise<void> {
  await dropDatabase(cluster, name);
  await ensureDemoWorld(cluster, name, run.log);
}

/** The plan and the people, and nothing that anybody has done. */
async function makeBareWorld(name: string, cluster: Cluster): Promise<void> {
  await dropDatabase(cluster, name);
  await ensureDatabase(cluster, name);
  const ownerUrl = cluster.ownerUrl(name);
  await migrate(ownerUrl);
  const { loaded, lines } = await loadPlanFile(ownerUrl, firstPlan);
  if (!loaded) throw new Halt(lines.join('\n'));
  await asOwner(ownerUrl, seedAccounts);
}

async function serveOn(name: string, today: string, cluster: Cluster): Promise<Web> {
  return serve({
    dist: '.next-test',
    port: await freePort(),
    logFile: dataPath(`${name}-web.log`),
    env: {
      DATABASE_URL: cluster.runtimeUrl(name),
      BLOB_DIR: blobPath(name),
      AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      YUEQIAN_MODE: 'test',
      DEMO_PASSWORD: demoPassword,
      APP_TODAY: today,
    },
  });
}
