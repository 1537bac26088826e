import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { awayBase } from './away';
import { hashOf } from './hash';
import type { Account } from './run';

/** npm packages cannot hold links, so an install script makes them; it may have been forbidden to run. */
export async function linkLibraries(native: string): Promise<void> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) await symlink(basename(source), link).catch(() => undefined);
  }
}

/** A copy of the installation that every user can read, made once for all checkouts of this version. */
export async function copyInstallation(native: string, account: Account): Promise<string> {
  const manifest = await readFile(join(dirname(native), 'package.json'), 'utf8');
  const copy = join(await awayBase(account), `programs-${hashOf(manifest)}`);
  if (existsSync(copy)) return copy;
  const fresh = `${copy}.new-${randomBytes(4).toString('hex')}`;
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await openForReading(fresh);
  // Another start may have put its copy there first; both are the same.
  await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }));
  return copy;
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true })) {
    const path = join(folder, entry);
    const found = await lstat(path);
    if (!found.isSymbolicLink()) await chmod(path, found.mode & 0o100 ? 0o755 : 0o644);
  }
}
