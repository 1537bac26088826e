import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from '../halt';
import { tryToStart, type Attempt } from './attempt';
import { dataOf, type Site } from './create';
import { look } from './look';
import { removeEmptyPidFile, retirePidFile, type PidFile } from './pid-file';
import { freePort, preferredPort } from './port';
import { run } from './run';
import type { Settings } from './settings';

export interface Server {
  port: number;
  startedHere: boolean;
}

/** Recovering a large database after a crash takes seconds, not minutes. */
const patience = 60_000;

/** Attaches to the running server or starts one. PostgreSQL's own lock decides between two starts; the loser attaches. */
export async function attachOrStart(site: Site, password: string, settings: Settings): Promise<Server> {
  let port = preferredPort(site.folder);
  let attempt: Attempt | undefined;
  for (const end = Date.now() + patience; Date.now() < end;) {
    const seen = await look(dataOf(site), password);
    if (seen.state === 'serving') return { port: seen.port, startedHere: seen.pid === attempt?.pid };
    await pause(30);
    if (seen.state === 'busy') continue;
    const failure = await attempt?.failure();
    if (attempt && failure === undefined) continue;
    if (failure !== undefined) port = await portAfter(failure, port);
    if (seen.state === 'stale') await clearWay(site, seen.pidFile);
    attempt = await tryToStart(site, port, settings);
  }
  throw new Halt(
    `PostgreSQL in ${site.folder} was not ready after ${patience / 1000} s; see server.log there.`,
  );
}

/** The port for the next try, or a Halt when trying again cannot help. */
async function portAfter(failure: string, port: number): Promise<number> {
  if (/could not create any TCP\/IP sockets/.test(failure)) return freePort();
  // Lost to another start, which may not have written its pid yet, or children of a killed server are still leaving.
  if (/already exists|still in use|is empty/.test(failure)) return port;
  throw new Halt(`PostgreSQL did not start: ${failure}`);
}

async function clearWay(site: Site, pidFile: PidFile): Promise<void> {
  if (pidFile.text === '') await removeEmptyPidFile(dataOf(site));
  else if (isAlive(pidFile.pid)) await retirePidFile(dataOf(site), pidFile);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export async function stopServer(site: Site): Promise<void> {
  const args = ['stop', '-D', dataOf(site), '-m', 'fast', '-w', '-t', '60'];
  const { ok, output } = await run(join(site.binaries.folder, 'pg_ctl'), args, site.account);
  if (!ok && !/PID file .* does not exist|Is server running/.test(output)) {
    throw new Halt(`PostgreSQL did not stop: ${output}`);
  }
}
