import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from './run';

export interface PidFile {
  text: string;
  pid: number;
  /** Known once the server accepts connections. */
  readyPort: number | undefined;
}

const pathIn = (data: string): string => join(data, 'postmaster.pid');

export async function readPidFile(data: string): Promise<PidFile | undefined> {
  const text = await readFile(pathIn(data), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, , , port, , , , status] = text.split('\n');
  return { text, pid: Number(pid), readyPort: status?.trim() === 'ready' ? Number(port) : undefined };
}

/** Whether the process is a PostgreSQL started on this data folder, and not another program with a reused pid. */
export async function isServerOf(data: string, pid: number): Promise<boolean> {
  const words = await commandLine(pid);
  return basename(words[0] ?? '').startsWith('postgres') && words.includes(data);
}

async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
  }
  const { output } = await run('ps', ['-o', 'command=', '-p', `${pid}`]);
  return output.trim().split(' ');
}

/**
 * Takes a dead server's pid out of its file, which stops a new one while another program has that pid. The rest
 * stays: by it PostgreSQL finds out whether children of the dead server still use its memory.
 */
export async function retirePidFile(data: string, seen: PidFile): Promise<void> {
  const aside = `${pathIn(data)}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(pathIn(data), aside);
    const taken = await readFile(aside, 'utf8');
    // Otherwise another start has put its own file there meanwhile: that goes back untouched.
    if (taken === seen.text) await writeFile(aside, taken.replace(/^\d+/, '2147483647'));
    await link(aside, pathIn(data));
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** A pid file stays empty only when its server was cut off, or the disk was full, in the moment of making it. */
export async function removeEmptyPidFile(data: string): Promise<void> {
  const found = await stat(pathIn(data)).catch(() => undefined);
  if (found?.size === 0 && Date.now() - found.mtimeMs > 3000) await rm(pathIn(data), { force: true });
}
