import { chmod, lstat, mkdir } from 'node:fs/promises';
import { Halt } from '../halt';
import { run, type Account } from './run';

const bases = ['/var/lib/yueqian', '/var/tmp/yueqian'];

/** A folder outside the checkout for root's PostgreSQL, when its user cannot reach the checkout. */
export async function awayBase(account: Account): Promise<string> {
  for (const base of bases) if ((await make(base)) && (await canEnter(base, account))) return base;
  throw new Halt(`PostgreSQL's user can reach neither the checkout nor any of ${bases.join(', ')}.`);
}

export async function canEnter(folder: string, account: Account): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account)).ok;
}

async function make(base: string): Promise<boolean> {
  try {
    await mkdir(base, { recursive: true });
    // /var/tmp belongs to everybody: a folder or link laid out by somebody else must not be trusted.
    const found = await lstat(base);
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    await chmod(base, 0o755);
    return true;
  } catch {
    return false;
  }
}
