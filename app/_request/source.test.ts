import { beforeEach, expect, test, vi } from 'vitest';
import { sourceOf } from './source';

const settings = vi.hoisted(() => ({ TRUSTED_PROXIES: 0 }));
vi.mock('@/lib/env', () => ({ env: () => settings }));

beforeEach(() => {
  settings.TRUSTED_PROXIES = 0;
});

test.each([
  // [trusted proxies, what the client wrote + what each hop added, whose it is]
  [0, '203.0.113.9', '203.0.113.9'],
  [0, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  [0, '::ffff:203.0.113.9', '203.0.113.9'],
  [0, '198.51.100.1, 127.0.0.1', 'loopback'],
  [0, '::1', 'loopback'],
  [0, '2001:db8:0a:b:1:2:3:4', '2001:db8:a:b::/64'],
  [0, '2001:DB8::9', '2001:db8:0:0::/64'],
  [0, '', 'unknown'],
  [0, 'unknown', 'unknown'],
  [1, '198.51.100.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  [2, '198.51.100.1, 203.0.113.9, 10.0.0.3, 10.0.0.2', '203.0.113.9'],
  [1, '10.0.0.2', '10.0.0.2'],
  [1, "'; drop table x --, 10.0.0.2", 'unknown'],
])('behind %i proxies, %j comes from %s', (proxies, header, source) => {
  settings.TRUSTED_PROXIES = proxies;
  expect(sourceOf(new Headers({ 'x-forwarded-for': header }))).toBe(source);
});

test('a request without the header comes from nobody knows where', () => {
  expect(sourceOf(new Headers())).toBe('unknown');
});
