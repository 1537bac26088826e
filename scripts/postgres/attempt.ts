import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { complaint, dataOf, type Site } from './create';
import { bareEnvironment } from './run';
import { serverArguments, type Settings } from './settings';

/** One try to start the server. */
export interface Attempt {
  pid: number | undefined;
  /** What PostgreSQL said when it gave up; undefined while it runs. */
  failure(): Promise<string | undefined>;
}

const longestLog = 5_000_000;

/** Starts the server in a session of its own: it outlives us, and Ctrl-C in our terminal does not reach it. */
export async function tryToStart(site: Site, port: number, settings: Settings): Promise<Attempt> {
  const log = await openLog(site);
  const child = spawn(join(site.binaries.folder, 'postgres'), serverArguments(dataOf(site), port, settings), {
    cwd: '/',
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', log.file.fd, log.file.fd],
    ...site.account,
  });
  let over: string | undefined;
  child.on('error', (error) => (over = error.message));
  child.on('exit', () => (over ??= ''));
  child.unref();
  await log.file.close();
  return {
    pid: child.pid,
    failure: async () => (over === undefined ? undefined : over || complaint(await log.sinceThen())),
  };
}

async function openLog(site: Site) {
  const path = join(site.folder, 'server.log');
  const file = await open(path, 'a', 0o600);
  if (site.account) await file.chown(site.account.uid, site.account.gid);
  if ((await file.stat()).size > longestLog) await file.truncate(0);
  const { size } = await file.stat();
  const sinceThen = async () => (await readFile(path)).subarray(size).toString();
  return { file, sinceThen };
}
