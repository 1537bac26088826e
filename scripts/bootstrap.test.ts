import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), 'yueqian-start-'));
const settings = { DATABASE_URL: 'x', APP_URL: 'http://x', AUTH_SECRET: 'x'.repeat(32) };
const squatter = createServer();

beforeAll(async () => {
  for (const name of ['scripts', 'tsconfig.json', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  squatter.close();
  rmSync(copy, { recursive: true });
});

/** `npm start` in a checkout of its own, where no npm can be found. */
function start(env: Record<string, string> = {}): Promise<{ code: unknown; said: string }> {
  return new Promise((resolve) => {
    const given = { NODE_ENV: 'production', ...env } as const;
    execFile(
      process.execPath,
      ['scripts/bootstrap.mjs', 'start'],
      { cwd: copy, env: given },
      (error, out, problem) => resolve({ code: error?.code ?? 0, said: out + problem }),
    );
  });
}

test('a start without packages says which command is missing, and installs nothing', async () => {
  const said = 'The packages are not installed here: run npm ci --omit=dev.\n';
  expect(await start()).toEqual({ code: 1, said });
});

test('a start with packages that somebody installed by hand goes on, and names what else is missing', async () => {
  mkdirSync(join(copy, 'node_modules'));
  for (const name of ['next', 'tsx'])
    symlinkSync(realpathSync(join(root, 'node_modules', name)), join(copy, 'node_modules', name));
  const named = 'DATABASE_URL, APP_URL, AUTH_SECRET (at least 32 bytes). See docs/operations.md.';
  expect(await start()).toEqual({ code: 1, said: `Missing in the environment: ${named}\n` });
  expect(await start(settings)).toEqual({ code: 1, said: 'Nothing is built here: run npm run build.\n' });

  mkdirSync(join(copy, '.next'));
  writeFileSync(join(copy, '.next', 'BUILD_ID'), 'x');
  const { port } = squatter.address() as { port: number };
  expect(await start({ ...settings, HOST: '127.0.0.1', PORT: `${port}` })).toEqual({
    code: 1,
    said: `Nothing can listen at port ${port}: listen EADDRINUSE: address already in use 127.0.0.1:${port}.\n`,
  });
});
