import { buildDemo } from '@/scripts/build';
import { collect, programs } from '@/scripts/child';
import { ensureDemoWorld } from '@/scripts/demo-world';
import { Halt } from '@/scripts/halt';
import { blobPath, dataPath } from '@/scripts/place';
import { dropDatabase, ensureDatabase } from '@/scripts/postgres/database';
import type { Cluster } from '@/scripts/postgres/launcher';
import { freePort } from '@/scripts/postgres/port';
import { withClient } from '@/scripts/postgres/session';
import type { Run } from '@/scripts/script';
import { serve, type Web } from '@/scripts/web';

export const database = 'bench';

/** The application as demo and tests build it, over a demo world of its own. */
export async function serveOurs(run: Run, cluster: Cluster): Promise<Web> {
  const dist = '.next-bench';
  await buildDemo(dist, run);
  await dropDatabase(cluster, database);
  await ensureDemoWorld(cluster, database, run.log);
  return serve({
    dist,
    port: await freePort(),
    logFile: dataPath('bench-web.log'),
    env: {
      DATABASE_URL: cluster.runtimeUrl(database),
      BLOB_DIR: blobPath(database),
      AUTH_SECRET: 'only-for-bench-only-for-bench-only-for-bench',
      YUEQIAN_MODE: 'test',
      APP_TODAY: '2025-09-30',
      LOG_LEVEL: 'warn',
    },
  });
}

/** The same Next and React with next to nothing on top: what our pages are compared with. */
export async function serveBare(run: Run, cluster: Cluster): Promise<Web> {
  const folder = 'bench/bare';
  run.log('Building the bare application');
  const { ok, output } = await collect({
    args: [programs.next, 'build', folder],
    env: { NODE_ENV: 'production' },
  });
  if (!ok) throw new Halt(`The bare application does not build: ${output}`);
  return serve({
    dist: '.next',
    other: { folder, ready: '/' },
    port: await freePort(),
    logFile: dataPath('bench-bare.log'),
    env: { DATABASE_URL: await makeNames(cluster) },
  });
}

/** Ten thousand rows to select one of. */
async function makeNames(cluster: Cluster): Promise<string> {
  const name = 'bench_bare';
  await dropDatabase(cluster, name);
  await ensureDatabase(cluster, name);
  const url = cluster.ownerUrl(name);
  await withClient(url, async (client) => {
    await client.query('create table names (id integer primary key, name text not null)');
    await client.query("insert into names select id, 'name ' || id from generate_series(1, 10000) as id");
    await client.query('analyze names');
  });
  return url;
}
