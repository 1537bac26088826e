import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { begin, serving } from './child';
import { Halt } from './halt';

export interface Web {
  pid: number;
  url: string;
  /** Fails when the server ends by itself. */
  failure: Promise<never>;
}

interface Wanted {
  dist: string;
  port: number;
  /** Where its output goes. */
  logFile: string;
  /** The folder of an application other than ours, and a path of it that answers once it is ready. */
  other?: { folder: string; ready: string };
  env: Record<string, string>;
}

/** Serves a build on the loopback address and waits until it is ready to answer. */
export async function serve({ dist, port, logFile, other, env }: Wanted): Promise<Web> {
  const output = openSync(logFile, 'w', 0o600);
  const url = `http://127.0.0.1:${port}`;
  const child = begin({
    args: [...serving, ...(other ? [other.folder] : []), '-H', '127.0.0.1', '-p', `${port}`],
    env: { NODE_ENV: 'production', APP_URL: url, YUEQIAN_BUILD: 'demo', YUEQIAN_DIST: dist, ...env },
    stdio: ['ignore', output, output],
  });
  const failure = once(child, 'exit').then(async () => {
    const lines = (await readFile(logFile, 'utf8')).trimEnd().split('\n');
    throw new Halt(`The web server ended: ${lines.at(-1) ?? 'it said nothing'} (see ${logFile}).`);
  });
  failure.catch(() => undefined);
  await Promise.race([failure, untilReady(`${url}${other?.ready ?? '/api/health/ready'}`)]);
  return { pid: child.pid ?? 0, url, failure };
}

const patience = 60_000;

async function untilReady(url: string): Promise<void> {
  for (const last = Date.now() + patience; Date.now() < last;) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Halt(`The web server was not ready at ${url} after ${patience / 1000} s.`);
}

/** Whether a server could listen there now. */
export async function isFree(port: number): Promise<boolean> {
  return (await obstacleAt(port, '127.0.0.1')) === undefined;
}

/** Why a server could not listen there now; on every address of the machine where none is given. */
export async function obstacleAt(port: number, host?: string): Promise<string | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    const refuse = ({ message }: Error) => resolve(`Nothing can listen at port ${port}: ${message}.`);
    probe.once('error', refuse);
    try {
      probe.listen(port, host, () => probe.close(() => resolve(undefined)));
    } catch (error) {
      refuse(error as Error);
    }
  });
}
