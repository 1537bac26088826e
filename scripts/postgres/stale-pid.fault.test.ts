import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readPidFile } from './pid-file';
import { dataFolder, remember, remembered, start, startInChild, temporaryHome, timed } from './testing';

/** The folder of a server killed with -9; its pid file stays behind. */
async function killed() {
  const home = await temporaryHome();
  const cluster = await start(home);
  await remember(cluster.superUrl('postgres'), 'committed');
  const data = await dataFolder(home);
  process.kill((await readPidFile(data))?.pid ?? 0, 'SIGKILL');
  return { home, data };
}

/** Another program of the same user, such as one that was given the dead server's pid. */
async function bystander(data: string) {
  const { uid, gid } = await stat(data);
  const child = spawn('/bin/sleep', ['600'], process.getuid?.() === 0 ? { uid, gid } : {});
  onTestFinished(() => void child.kill());
  await once(child, 'spawn');
  return child;
}

async function giveAway(data: string, pid: number | undefined): Promise<void> {
  const path = join(data, 'postmaster.pid');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^\d+/, `${pid}`));
}

test('a pid file whose process is dead does not stop the next start', async () => {
  const { home } = await killed();
  const { took, result } = await timed(() => start(home));
  expect(await remembered(result.superUrl('postgres'))).toEqual(['committed']);
  expect(took).toBeLessThan(5000);
});

test('a pid file whose pid another program got does not stop the next start, nor that program', async () => {
  const { home, data } = await killed();
  const other = await bystander(data);
  await giveAway(data, other.pid);
  const { took, result } = await timed(() => start(home));
  expect(result.startedHere).toBe(true);
  expect(await remembered(result.superUrl('postgres'))).toEqual(['committed']);
  expect(took).toBeLessThan(5000);
  expect(other.exitCode ?? other.signalCode).toBeNull();
});

test('an empty pid file, left by a start that was cut off, holds the next one up for a moment only', async () => {
  const { home, data } = await killed();
  await writeFile(join(data, 'postmaster.pid'), '');
  const { took, result } = await timed(() => start(home));
  expect(await remembered(result.superUrl('postgres'))).toEqual(['committed']);
  expect(took).toBeLessThan(10_000);
});

test('starts at once over such a pid file share one server', async () => {
  const { home, data } = await killed();
  await giveAway(data, (await bystander(data)).pid);
  const servers = await Promise.all([1, 2, 3].map(() => startInChild(home).ready()));
  expect(servers.filter(({ startedHere }) => startedHere)).toHaveLength(1);
  expect(await remembered(servers[0]?.url ?? '')).toEqual(['committed']);
});
