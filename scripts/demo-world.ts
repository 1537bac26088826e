import { mkdir, rm } from 'node:fs/promises';
import { migrate } from '@/db/migrate';
import { closePool } from '@/db/connections';
import { asOwner } from '@/db/owner';
import { seedAccounts } from '@/db/seed/accounts';
import { seedDemo } from '@/db/seed/demo';
import { bringLedgers } from './demo-imports';
import { Halt } from './halt';
import { blobPath } from './place';
import { firstPlan, loadPlanFile } from './plan-load';
import { dropDatabase, ensureDatabase, hasDatabase, renameDatabase } from './postgres/database';
import type { Cluster } from './postgres/launcher';
import { withClient } from './postgres/session';
import type { Log } from './stopwatch';

/** Brings a database with the demo world up to date, or makes it when there is none. */
export async function ensureDemoWorld(cluster: Cluster, name: string, log: Log): Promise<void> {
  if (await hasDatabase(cluster, name)) return migrate(cluster.ownerUrl(name));
  log('Loading the plan and the demo world');
  // Made under another name: a start that is killed half-way leaves nothing that looks complete.
  const draft = `${name}_unfinished`;
  await dropDatabase(cluster, draft);
  await ensureDatabase(cluster, draft);
  await migrate(cluster.ownerUrl(draft));
  const { loaded, lines } = await loadPlanFile(cluster.ownerUrl(draft), firstPlan);
  if (!loaded) throw new Halt(lines.join('\n'));
  log(lines.join('\n'));
  await rm(blobPath(name), { recursive: true, force: true });
  await mkdir(blobPath(name), { recursive: true });
  await fill(cluster, draft, { log, blobs: blobPath(name) });
  // PostgreSQL looks at new tables by itself only after a minute, and until then plans as if they were empty.
  await withClient(cluster.ownerUrl(draft), (client) => client.query('analyze'));
  await renameDatabase(cluster, draft, name);
  log('The demo world is loaded');
}

/** Through the commands, as the runtime role that serves pages. */
async function fill(
  cluster: Cluster,
  name: string,
  { log, blobs }: { readonly log: Log; readonly blobs: string },
): Promise<void> {
  Object.assign(process.env, {
    DATABASE_URL: cluster.runtimeUrl(name),
    AUTH_SECRET: 'unused while the demo world is loaded',
    APP_URL: 'http://127.0.0.1:3000',
    YUEQIAN_MODE: 'demo',
    BLOB_DIR: blobs,
  });
  await asOwner(cluster.ownerUrl(name), seedAccounts);
  try {
    await seedDemo(cluster.ownerUrl(name), log);
    await bringLedgers();
    log('演示数据：台账已导入');
  } finally {
    await closePool();
  }
}
