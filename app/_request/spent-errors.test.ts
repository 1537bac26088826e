import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { collectGarbage } from '@/lib/garbage';
import { readStacksOfAborts } from './spent-errors';

const abort = Reflect.get(AbortController.prototype, 'abort') as () => void;
afterEach(() => {
  AbortController.prototype.abort = abort;
});

/** Aborts in a function called on some object, and says whether the object is still held by nothing but the signal. */
async function holds(): Promise<boolean> {
  const controller = new AbortController();
  const ended = (() => {
    const immediate = {
      run() {
        controller.abort(new Error('The page is drawn.'));
      },
    };
    immediate.run();
    return new WeakRef(immediate);
  })();
  // A WeakRef that was made or read holds on until the end of the turn.
  await turn();
  await collectGarbage();
  expect(controller.signal.aborted).toBe(true);
  return ended.deref() !== undefined;
}

test('what a page was drawn by is let go although its signal is kept', async () => {
  expect(await holds()).toBe(true);
  readStacksOfAborts();
  expect(await holds()).toBe(false);
});
