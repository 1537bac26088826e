import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isServerOf, readPidFile, retirePidFile } from './pid-file';

const lines = ['4711', '/data', '1763900000', '21510', '', '127.0.0.1', '  1234567  8901', 'ready   ', ''];
let data: string;
const path = () => join(data, 'postmaster.pid');
const write = (text: string) => writeFile(path(), text);

beforeEach(async () => (data = await mkdtemp(join(tmpdir(), 'yueqian-pid-'))));
afterEach(() => rm(data, { recursive: true }));

test('reads pid and port of a server that is ready', async () => {
  await write(lines.join('\n'));
  expect(await readPidFile(data)).toMatchObject({ pid: 4711, readyPort: 21510 });
});

test('knows no port while the server is starting, nor from a file half written', async () => {
  await write(lines.join('\n').replace('ready   ', 'starting'));
  expect(await readPidFile(data)).toMatchObject({ pid: 4711, readyPort: undefined });
  await write('4711\n/da');
  expect(await readPidFile(data)).toMatchObject({ pid: 4711, readyPort: undefined });
});

test('retires only the pid, and keeps what PostgreSQL finds its old memory by', async () => {
  await write(lines.join('\n'));
  const seen = await readPidFile(data);
  if (seen) await retirePidFile(data, seen);
  expect((await readFile(path(), 'utf8')).split('\n')).toEqual(['2147483647', ...lines.slice(1)]);
  expect(await readdir(data)).toEqual(['postmaster.pid']);
});

test('puts back a pid file that another start has written meanwhile', async () => {
  await write(lines.join('\n'));
  const seen = await readPidFile(data);
  const newer = lines.join('\n').replace('4711', '4712');
  await write(newer);
  if (seen) await retirePidFile(data, seen);
  expect(await readFile(path(), 'utf8')).toBe(newer);
});

test('takes no other program for the server', async () => {
  expect(await isServerOf(data, process.pid)).toBe(false);
});
