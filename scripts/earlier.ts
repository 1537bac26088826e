import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { dataPath } from './place';
import { birthOf } from './process';

/** A process that cannot be mistaken for a later one with the same pid. */
interface Known {
  pid: number;
  born: string;
}

const file = (): string => dataPath('demo.json');

/** Ends what an earlier demo of this checkout left running, itself or the web server of one that was killed. */
export async function endEarlier(): Promise<boolean> {
  const known = await read();
  let ended = false;
  // The demo before its web server: it would take the server's end for a failure.
  for (const process of known) {
    if ((await birthOf(process.pid)) !== process.born) continue;
    ended = true;
    await endProcess(process);
  }
  return ended;
}

export async function noteRunning(...pids: number[]): Promise<void> {
  const known = await Promise.all(pids.map(async (pid) => ({ pid, born: await birthOf(pid) })));
  await writeFile(file(), JSON.stringify(known));
}

/** Forgets what was noted, unless a later demo has taken over. */
export async function forgetRunning(): Promise<void> {
  if ((await read())[0]?.pid === process.pid) await rm(file(), { force: true });
}

async function read(): Promise<Known[]> {
  const text = await readFile(file(), 'utf8').catch(() => '[]');
  return JSON.parse(text) as Known[];
}

async function endProcess({ pid, born }: Known): Promise<void> {
  const insistAt = Date.now() + 20_000;
  tell(pid, 'SIGTERM');
  while ((await birthOf(pid)) === born) {
    if (Date.now() > insistAt) tell(pid, 'SIGKILL');
    await pause(100);
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
