import { expect, test } from 'vitest';
import { held } from './held';

const at = (snapshot: string) => Promise.resolve(snapshot);

test('what was read is kept for the same question of the same snapshot, and no longer', async () => {
  const figures = held<number>(2);
  let reads = 0;
  const ask = (snapshot: string, question: unknown) =>
    figures(at(snapshot), question, () => Promise.resolve((reads += 1)));
  expect([await ask('one', [1, '2025-09-30']), await ask('one', [1, '2025-09-30'])]).toEqual([1, 1]);
  expect(await ask('two', [1, '2025-09-30'])).toBe(2);
  expect(await ask('two', [1, '2025-10-01'])).toBe(3);
  // Two are kept: the oldest has given way.
  expect(await ask('one', [1, '2025-09-30'])).toBe(4);
});

test('a read that failed is not kept', async () => {
  const figures = held<number>(2);
  await expect(figures(at('one'), 1, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await figures(at('one'), 1, () => Promise.resolve(5))).toBe(5);
});
