import { channel } from 'node:diagnostics_channel';
import { Session } from 'node:inspector/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restAfterRush } from './rest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function ask(times: number): void {
  for (let time = 0; time < times; time += 1) channel('http.server.request.start').publish({});
}

test('memory is cleared once when a rush is over, and not for a monitor’s sake', async () => {
  const post = vi.spyOn(Session.prototype, 'post').mockResolvedValue(undefined);
  restAfterRush();
  ask(500);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(post).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(post).toHaveBeenCalledExactlyOnceWith('HeapProfiler.collectGarbage');
  for (let minute = 0; minute < 60; minute += 1) {
    ask(1);
    await vi.advanceTimersByTimeAsync(60_000);
  }
  expect(post).toHaveBeenCalledTimes(1);
});

test('a rest that cannot be had ends nothing', async () => {
  const post = vi.spyOn(Session.prototype, 'post').mockRejectedValue(new Error('no inspector here'));
  restAfterRush();
  ask(500);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(post).toHaveBeenCalled();
});
