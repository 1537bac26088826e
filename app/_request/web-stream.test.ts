import { PassThrough, Readable } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { webStream } from './web-stream';

const uncaught = vi.fn();
beforeEach(() => {
  uncaught.mockClear();
  process.prependListener('uncaughtException', uncaught);
});
afterEach(() => {
  process.off('uncaughtException', uncaught);
});

test('what is streamed arrives whole, and no more of it is made than is taken', async () => {
  let made = 0;
  const parts = function* () {
    for (; made < 100; made += 1) yield Buffer.alloc(100_000, made);
  };
  const reader = webStream(Readable.from(parts(), { objectMode: false })).getReader();
  await reader.read();
  await rest(20);
  expect(made).toBeLessThan(5);
  let length = 100_000;
  for (let next = await reader.read(); !next.done; next = await reader.read()) length += next.value.length;
  expect(length).toBe(10_000_000);
});

test.each([0, 1, 2])(
  'a client that goes away after %i parts ends it, and nothing else happens',
  async (taken) => {
    const stream = new PassThrough();
    for (let part = 0; part < 3; part += 1) stream.write(Buffer.alloc(30_000));
    const reader = webStream(stream).getReader();
    for (let part = 0; part < taken; part += 1) await reader.read();
    await reader.cancel();
    await rest(20);
    expect(stream.destroyed).toBe(true);
    expect(uncaught).not.toHaveBeenCalled();
  },
);

test('what fails fails for whoever reads, also where it did so before, and for nobody else', async () => {
  const [early, late] = [new PassThrough(), new PassThrough()];
  const bodies = [early, late].map((stream) => new Response(webStream(stream)));
  early.destroy(new Error('broken'));
  await rest(20);
  const read = bodies.map((body) => body.text());
  late.destroy(new Error('broken'));
  for (const one of read) await expect(one).rejects.toThrow('broken');
  expect(uncaught).not.toHaveBeenCalled();
});
