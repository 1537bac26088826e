import { beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '@/domain/refusal';
import { log } from '@/lib/log';
import { logFailure } from './failure';

vi.mock('@/lib/log', () => ({ log: { error: vi.fn(), warn: vi.fn() } }));
beforeEach(() => vi.clearAllMocks());

const request = {
  method: 'GET',
  path: '/readings?note=secret&next=%2F',
  headers: { 'x-yueqian-request': 'id-1', cookie: 'yueqian=secret' },
};
const context = {
  routerKind: 'App Router',
  routePath: '/readings',
  routeType: 'render',
  renderSource: 'react-server-components',
  revalidateReason: undefined,
} as const;

test('a fault stands in the log under the number that the person reads, without the query', () => {
  const error = Object.assign(new Error('broken'), { digest: '1234567890' });
  logFailure(error, request, context);
  expect(log.error).toHaveBeenCalledExactlyOnceWith(
    {
      digest: '1234567890',
      requestId: 'id-1',
      method: 'GET',
      path: '/readings',
      route: 'render /readings',
      err: error,
    },
    'a request failed',
  );
  expect(JSON.stringify(vi.mocked(log.error).mock.calls)).not.toContain('secret');
});

test('what is thrown without a number, or is no error at all, is written down too', () => {
  for (const error of [new Error('broken'), 'broken']) logFailure(error, request, context);
  expect(log.error).toHaveBeenCalledTimes(2);
  expect(log.error).toHaveBeenCalledWith(
    expect.objectContaining({ digest: null, err: 'broken' }),
    'a request failed',
  );
});

test('a no is no fault', () => {
  logFailure(new Refusal('busy', '系统正忙。'), request, context);
  expect(log.error).not.toHaveBeenCalled();
  expect(log.warn).toHaveBeenCalledWith(
    expect.objectContaining({ refusal: '系统正忙。' }),
    'a request was refused',
  );
});
