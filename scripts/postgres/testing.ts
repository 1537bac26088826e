import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readdir, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { withClient } from './session';
import { startPostgres, type Cluster } from './launcher';

const root = new URL('../..', import.meta.url).pathname;
const small = { shared_buffers: '16MB' };

/** A home for one test; whatever server and folders it led to are gone afterwards. */
export async function temporaryHome(mode = 0o755): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'yueqian-launcher-'));
  await chmod(parent, mode);
  const home = join(parent, 'postgres');
  onTestFinished(async () => {
    for (const entry of await readdir(home).catch(() => [])) {
      if (!entry.startsWith('postgresql-') || entry.includes('.new-')) continue;
      await start(home).then((cluster) => cluster.stop());
      await readlink(join(home, entry)).then(
        (away) => rm(away, { recursive: true }),
        () => undefined,
      );
    }
    await rm(parent, { recursive: true });
  });
  return home;
}

export function start(home: string): Promise<Cluster> {
  return startPostgres({ home, log: () => undefined, settings: small });
}

interface Started {
  url: string;
  startedHere: boolean;
}

export interface Child {
  process: ChildProcess;
  ready(): Promise<Started>;
  refusal(): Promise<string>;
}

/** Starts the launcher in a process of its own, with a bare environment and, where given, under another program. */
export function startInChild(home: string, under: string[] = []): Child {
  const code = `
    import { startPostgres } from '${root}scripts/postgres/launcher.ts';
    startPostgres({ home: ${JSON.stringify(home)}, log: () => {}, settings: ${JSON.stringify(small)} })
      .then((c) => ({ url: c.superUrl('postgres'), startedHere: c.startedHere }), (e) => e.message)
      .then((said) => console.log(JSON.stringify(said)));
    setInterval(() => {}, 1000);`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', code];
  const [file = '', ...args] = [...under, ...node];
  const bin = process.env['YUEQIAN_POSTGRES_BIN'];
  const child = spawn(file, args, {
    cwd: root,
    env: { NODE_ENV: 'test', ...(bin === undefined ? {} : { YUEQIAN_POSTGRES_BIN: bin }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = firstLine(child.stdout);
  return {
    process: child,
    ready: async () => {
      const answer = (await said) as Started | string;
      if (typeof answer === 'string') throw new Error(answer);
      return answer;
    },
    refusal: async () => String(await said),
  };
}

async function firstLine(output: Readable): Promise<unknown> {
  for await (const line of createInterface(output)) return JSON.parse(line);
  throw new Error('The child ended without a word.');
}

/** Keeps one row, so that a test can see whether it is still there. */
export async function remember(url: string, word: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('create table if not exists remembered (word text)');
    await client.query('insert into remembered values ($1)', [word]);
  });
}

export async function remembered(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ word: string }>('select word from remembered order by word');
    return rows.map(({ word }) => word);
  });
}

/** The only data folder under this home. */
export async function dataFolder(home: string): Promise<string> {
  const [entry = ''] = await readdir(home);
  return join(await realpath(join(home, entry)), 'data');
}

/** Milliseconds `work` took, with its result. */
export async function timed<T>(work: () => Promise<T>): Promise<{ took: number; result: T }> {
  const since = performance.now();
  const result = await work();
  return { took: performance.now() - since, result };
}
