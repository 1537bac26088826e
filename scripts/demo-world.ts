import { migrate } from '@/db/migrate';
import { seedDemo } from '@/db/seed/demo';
import { dropDatabase, ensureDatabase, hasDatabase, renameDatabase } from './postgres/database';
import type { Cluster } from './postgres/launcher';
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
  await seedDemo({ ownerUrl: cluster.ownerUrl(draft), runtimeUrl: cluster.runtimeUrl(draft), log });
  await renameDatabase(cluster, draft, name);
  log('The demo world is loaded');
}
