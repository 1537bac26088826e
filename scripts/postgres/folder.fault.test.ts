import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { remember, remembered, start, startInChild, temporaryHome } from './testing';

const mayMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0;

test('a folder that root’s PostgreSQL user cannot enter still works and keeps its data', async () => {
  const home = await temporaryHome(0o700);
  const cluster = await start(home);
  await remember(cluster.superUrl('postgres'), 'kept');
  await cluster.stop();
  const again = await start(home);
  expect(again.startedHere).toBe(true);
  expect(await remembered(again.superUrl('postgres'))).toEqual(['kept']);
});

test('a folder nobody may write to is named in one line', async () => {
  await expect(start('/sys/yueqian')).rejects.toThrow(
    /^PostgreSQL cannot keep its data in \/sys\/yueqian: [a-z -]+( \(.*\))?\.$/,
  );
});

test('a read-only disk is named in one line', async () => {
  const folder = await emptyFolder();
  await chmod(folder, 0o555);
  const home = mayMount || process.getuid?.() !== 0 ? join(folder, 'postgres') : '/sys/yueqian/postgres';
  const refusal = await startInChild(home, mayMount ? onDisk(folder, 'ro') : []).refusal();
  expect(refusal).toMatch(/^PostgreSQL cannot keep its data in .*: .*(read-only|denied|not permitted).*$/);
});

test('a full disk is named in one line', async () => {
  const folder = await emptyFolder();
  // Where nothing can be mounted, a limit on the size of files also keeps PostgreSQL from finishing.
  const under = mayMount ? onDisk(folder, 'size=16m') : ['sh', '-c', 'ulimit -f 2000 && exec "$@"', 'sh'];
  const refusal = await startInChild(join(folder, 'postgres'), under).refusal();
  expect(refusal).toMatch(/^PostgreSQL .*(no space|file size|too large).*$/i);
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yueqian-folder-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs a program that alone sees a small disk of its own at this folder. */
function onDisk(folder: string, options: string): string[] {
  const script = `mount -t tmpfs -o mode=755,${options} none ${folder} && exec "$@"`;
  return ['unshare', '--mount', 'sh', '-c', script, 'sh'];
}
