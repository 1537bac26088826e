import { dataPath } from './place';
import { startPostgres, type Cluster } from './postgres/launcher';
import type { Run } from './script';

/** The server that tests share. What it holds can be made again, so it need not survive a power cut. */
export async function startTestPostgres({ log, atEnd }: Pick<Run, 'log' | 'atEnd'>): Promise<Cluster> {
  const cluster = await startPostgres({
    home: dataPath('test-postgres'),
    log,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  // One that was running before us belongs to somebody's editor or watch.
  if (cluster.startedHere) atEnd(() => cluster.stop());
  return cluster;
}
