import pg from 'pg';
import { Halt } from '../halt';
import type { Cluster } from './launcher';
import { oneAtATime } from './roles';
import { withClient } from './session';

/**
 * Makes the database when it is missing, and says whether it did: app_owner owns it, app_rw may connect and look
 * names up, nobody else may do anything.
 */
export function ensureDatabase(cluster: Cluster, name: string): Promise<boolean> {
  return create(cluster, name, 'template1');
}

/** Makes a database that starts as a copy of another, to which nobody may be connected. */
export async function cloneDatabase(cluster: Cluster, template: string, name: string): Promise<void> {
  await create(cluster, name, template);
}

async function create(cluster: Cluster, name: string, template: string): Promise<boolean> {
  const database = quoted(name);
  const isNew = await withClient(cluster.superUrl('postgres'), async (client) => {
    await client.query(oneAtATime);
    const isNew = !(await exists(client, name));
    if (isNew) await client.query(`create database ${database} owner app_owner template ${quoted(template)}`);
    // Also on one that exists: whoever made it may have been killed before this.
    await client.query(
      `revoke all on database ${database} from public; grant connect on database ${database} to app_rw`,
    );
    return isNew;
  });
  await guardPublicSchema(cluster.superUrl(name));
  return isNew;
}

export async function dropDatabase(cluster: Cluster, name: string): Promise<void> {
  await withClient(cluster.superUrl('postgres'), (client) =>
    client.query(`drop database if exists ${quoted(name)} with (force)`),
  );
}

export async function hasDatabase(cluster: Cluster, name: string): Promise<boolean> {
  return withClient(cluster.superUrl('postgres'), (client) => exists(client, name));
}

/** Gives a database another name, and ends whatever is still connected to it. */
export async function renameDatabase(cluster: Cluster, from: string, to: string): Promise<void> {
  await withClient(cluster.superUrl('postgres'), async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from]);
    await client.query(`alter database ${quoted(from)} rename to ${quoted(to)}`);
  });
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
}

async function guardPublicSchema(superUrl: string): Promise<void> {
  await withClient(superUrl, async (client) => {
    await client.query(oneAtATime);
    await client.query(`
      alter schema public owner to app_owner;
      revoke all on schema public from public;
      grant usage on schema public to app_rw`);
  });
}

function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Halt(`"${name}" is not a name for a database.`);
  return pg.escapeIdentifier(name);
}
