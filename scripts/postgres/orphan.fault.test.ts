import { expect, test } from 'vitest';
import { readPidFile } from './pid-file';
import { dataFolder, remember, remembered, start, startInChild, temporaryHome, timed } from './testing';

/** A server whose parent was killed with -9 after a row was committed. */
async function orphan() {
  const home = await temporaryHome();
  const child = startInChild(home);
  await remember((await child.ready()).url, 'committed');
  child.process.kill('SIGKILL');
  return home;
}

test('a server outlives its killed parent and the next start attaches to it', async () => {
  const home = await orphan();
  const { took, result } = await timed(() => start(home));
  expect(result.startedHere).toBe(false);
  expect(await remembered(result.superUrl('postgres'))).toEqual(['committed']);
  expect(took).toBeLessThan(5000);
});

test('a server killed with its parent is started again and recovers what was committed', async () => {
  const home = await orphan();
  const left = await readPidFile(await dataFolder(home));
  process.kill(left?.pid ?? 0, 'SIGKILL');
  const { took, result } = await timed(() => start(home));
  expect(result.startedHere).toBe(true);
  expect(await remembered(result.superUrl('postgres'))).toEqual(['committed']);
  expect(took).toBeLessThan(5000);
});
