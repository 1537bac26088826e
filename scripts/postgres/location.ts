import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readlink, realpath, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { awayBase, canEnter } from './away';
import { hashOf } from './hash';
import type { Account } from './run';

/**
 * Where the cluster of `home` lives: in `home` itself, or, when PostgreSQL's user cannot enter that, elsewhere
 * behind a link in `home`. Two starts at once settle on the same place, because only one can make the link.
 */
export async function locate(home: string, major: string, account: Account): Promise<string> {
  await makeFolder(home);
  const address = join(await realpath(home), `postgresql-${major}`);
  const linked = await target(address);
  if (linked) return linked;
  if (!account || (await canEnter(home, account))) return address;
  return (await linkAway(address, account)) ?? address;
}

async function target(address: string): Promise<string | undefined> {
  return readlink(address).catch(() => undefined);
}

async function linkAway(address: string, account: Account): Promise<string | undefined> {
  const base = await awayBase(account);
  const name = hashOf(address);
  // The random part keeps a removed checkout's data from coming back in a new one at the same path.
  const wanted = join(base, `${name}-${randomBytes(4).toString('hex')}`);
  await symlink(wanted, address).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  const settled = await target(address);
  if (settled) await removeOrphans(settled, name);
  return settled;
}

async function removeOrphans(settled: string, name: string): Promise<void> {
  const base = dirname(settled);
  const kept = basename(settled);
  for (const entry of await readdir(base).catch(() => [])) {
    if (entry.startsWith(`${name}-`) && !entry.startsWith(kept)) await discard(join(base, entry));
  }
}

/** Removes a folder as well as it can be: a dying server may still be writing into it. */
export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

/** Like `mkdir -p`. Node's own calls a read-only disk ENOENT, and never comes back from /proc. */
async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  const failure = await failureOf(mkdir(folder));
  if (failure?.code === 'EEXIST' || failure === undefined) return;
  if (failure.code !== 'ENOENT' || parent === folder) throw failure;
  await makeFolder(parent);
  const second = await failureOf(mkdir(folder));
  if (second && second.code !== 'EEXIST') throw second;
}

async function failureOf(work: Promise<unknown>): Promise<NodeJS.ErrnoException | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => error as NodeJS.ErrnoException,
  );
}
