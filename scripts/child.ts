import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { root } from './place';

export interface Program {
  /** Options of Node, a JavaScript file under node_modules and its arguments. */
  args: string[];
  env?: Record<string, string>;
  /** Where it runs, if not in the checkout. */
  cwd?: string;
  stdio?: StdioOptions;
}

export const programs = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  next: 'node_modules/next/dist/bin/next',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/**
 * `next start`. With ten pages at once, a page lives longer than it takes to fill the 16 MB that V8 gives to what is young: so it is
 * copied twice and piles up among what is old. With 64 MB a page takes a twelfth less of the processor. What is old may grow to
 * 2 GB; with more V8 would rather let it grow fourfold than tidy up, and hold 760 MB at times.
 */
export const serving = ['--max-semi-space-size=64', '--max-old-space-size=2000', programs.next, 'start'];

const children = new Set<ChildProcess>();

/** Starts a Node program directly, without a shell or npm between it and our signals. */
export function begin({ args, env = {}, cwd = root, stdio = 'inherit' }: Program): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio,
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Runs a program to its end and collects what it printed. */
export async function collect(program: Program): Promise<{ ok: boolean; output: string }> {
  const child = begin({ ...program, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => (output += piece.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { ok: code === 0, output };
}

/** Asks every program still running to end, insists after a while, and waits until they have. */
export async function endAll(patience = 10_000): Promise<void> {
  await Promise.all(
    [...children].map(async (child) => {
      const over = once(child, 'exit');
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), patience);
      await over;
      clearTimeout(insist);
    }),
  );
}
