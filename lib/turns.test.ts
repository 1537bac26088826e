import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takingTurns } from './turns';

test('runs one at a time in the order of coming, and turns away who finds no place to wait', async () => {
  const inTurn = takingTurns(2, () => new Error('full'));
  let running = 0;
  const done: number[] = [];
  const work = (number: number) => async () => {
    running += 1;
    expect(running).toBe(1);
    await setTimeout(5);
    running -= 1;
    done.push(number);
  };
  const results = await Promise.allSettled([1, 2, 3, 4].map((number) => inTurn(work(number))));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  expect(done).toEqual([1, 2, 3]);
});

test('goes on after work that failed', async () => {
  const inTurn = takingTurns(1, () => new Error('full'));
  const failed = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('broken');
  await expect(next).resolves.toBe('done');
});
