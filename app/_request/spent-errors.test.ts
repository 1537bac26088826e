import { afterEach, expect, test } from 'vitest';
import { collectGarbage } from '@/db/testing/garbage';
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
  await collectGarbage();
  expect(controller.signal.aborted).toBe(true);
  return ended.deref() !== undefined;
}

test('what a page was drawn by is let go although its signal is kept', async () => {
  expect(await holds()).toBe(true);
  readStacksOfAborts();
  expect(await holds()).toBe(false);
});
