import { plainly } from '../halt';
import type { Log } from '../stopwatch';
import { serverAccount } from './account';
import { findBinaries } from './binaries';
import { createIfMissing, type Site } from './create';
import { locate } from './location';
import { readPasswords, type Passwords } from './passwords';
import { ensureRoles } from './roles';
import { attachOrStart, stopServer, type Server } from './server';
import { urlFor } from './session';
import type { Settings } from './settings';

export interface Cluster {
  /** Migrations and seeds; never the running application. */
  ownerUrl(database: string): string;
  runtimeUrl(database: string): string;
  superUrl(database: string): string;
  /** False when the server was already running. */
  startedHere: boolean;
  stop(): Promise<void>;
}

export interface Wanted {
  /** The folder by which the cluster is found again. */
  home: string;
  log: Log;
  /** PostgreSQL settings beyond ours, when this call is the one that starts the server. */
  settings?: Settings;
}

/** A real PostgreSQL of our own: made when missing, attached to when running, started otherwise. */
export async function startPostgres({ home, log, settings = {} }: Wanted): Promise<Cluster> {
  try {
    const account = await serverAccount();
    const binaries = await findBinaries(account);
    const site = { account, binaries, folder: await locate(home, binaries.major, account) };
    await createIfMissing(site, log);
    const passwords = await readPasswords(site.folder);
    const server = await attachOrStart(site, passwords.superuser, settings);
    const cluster = describe(site, server, passwords);
    await ensureRoles(cluster.superUrl('postgres'), passwords);
    const how = server.startedHere ? 'listens' : 'was already listening';
    log(`PostgreSQL ${binaries.version} ${how} on 127.0.0.1:${server.port}`);
    return cluster;
  } catch (error) {
    throw plainly(`PostgreSQL cannot keep its data in ${home}`, error);
  }
}

function describe(site: Site, { port, startedHere }: Server, passwords: Passwords): Cluster {
  const login = (user: string, password: string) => (database: string) =>
    urlFor({ user, password, port }, database);
  return {
    ownerUrl: login('app_owner', passwords.owner),
    runtimeUrl: login('app_rw', passwords.runtime),
    superUrl: login('postgres', passwords.superuser),
    startedHere,
    stop: () => stopServer(site),
  };
}
