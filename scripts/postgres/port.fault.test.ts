import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { preferredPort } from './port';
import { dataFolder, start, temporaryHome, timed } from './testing';

const portOf = (url: string): number => Number(new URL(url).port);

test('a server whose port was taken listens on another one', async () => {
  const home = await temporaryHome();
  const first = await start(home);
  const port = preferredPort(dirname(await dataFolder(home)));
  expect(portOf(first.superUrl('postgres'))).toBe(port);
  await first.stop();

  const squatter = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void squatter.close());
  await once(squatter, 'listening');
  const { took, result } = await timed(() => start(home));
  expect(result.startedHere).toBe(true);
  expect(portOf(result.superUrl('postgres'))).not.toBe(port);
  expect(took).toBeLessThan(5000);
});
