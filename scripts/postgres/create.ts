import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Halt } from '../halt';
import type { Log } from '../stopwatch';
import type { Binaries } from './binaries';
import { discard } from './location';
import { makePasswords, writePasswords } from './passwords';
import { run, type Account } from './run';

export interface Site {
  /** Holds the data folder, the passwords and the server's log. */
  folder: string;
  account: Account;
  binaries: Binaries;
}

export const dataOf = (site: Pick<Site, 'folder'>): string => join(site.folder, 'data');

/** Makes the cluster beside its place and renames it into it: of two first starts one wins, none sees half of it. */
export async function createIfMissing(site: Site, log: Log): Promise<void> {
  if (isMade(site)) return;
  log(`Making a PostgreSQL ${site.binaries.version} database cluster`);
  const fresh = `${site.folder}.new-${randomBytes(4).toString('hex')}`;
  try {
    await build({ ...site, folder: fresh });
    await rename(fresh, site.folder);
  } catch (error) {
    if (!isMade(site)) throw error;
  } finally {
    await discard(fresh);
  }
  await removeUnfinished(site);
}

const isMade = (site: Site): boolean => existsSync(join(dataOf(site), 'PG_VERSION'));

async function build(site: Site): Promise<void> {
  await mkdir(site.folder);
  // PostgreSQL's user passes through it, whatever our umask; the passwords stay ours.
  await chmod(site.folder, 0o711);
  const passwords = makePasswords();
  await writePasswords(site.folder, passwords);
  const data = dataOf(site);
  await mkdir(data, { mode: 0o700 });
  const secret = join(site.folder, 'initdb-password');
  await writeFile(secret, passwords.superuser, { mode: 0o600 });
  if (site.account) for (const path of [data, secret]) await chown(path, site.account.uid, site.account.gid);
  const { ok, output } = await run(
    join(site.binaries.folder, 'initdb'),
    initdbArguments(data, secret),
    site.account,
  );
  await rm(secret);
  if (!ok)
    throw new Halt(`PostgreSQL could not make its database in ${dirname(site.folder)}: ${complaint(output)}`);
}

function initdbArguments(data: string, secret: string): string[] {
  return [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
  ];
}

/** The line of PostgreSQL's output that says what went wrong. */
export function complaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const found =
    lines.find((line) => /\b(FATAL|PANIC|error|No space left|signal)\b/.test(line)) ?? lines.at(-1);
  return found?.replace(/^.*?(FATAL|PANIC|error): +/, '') ?? 'it gave no reason.';
}

async function removeUnfinished(site: Site): Promise<void> {
  const started = `${basename(site.folder)}.new-`;
  for (const entry of await readdir(dirname(site.folder))) {
    if (entry.startsWith(started)) await discard(join(dirname(site.folder), entry));
  }
}
