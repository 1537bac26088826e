import { expect, test } from 'vitest';
import { ownPath } from './own-path';

test.each([
  ['/meetings/3?year=2025', '/meetings/3?year=2025'],
  ['/readings?_rsc=1a2b', '/readings'],
  ['/a/../b', '/b'],
])('goes to %s', (asked, path) => {
  expect(ownPath(asked)).toBe(path);
});

test.each([
  null,
  undefined,
  ['/a'],
  '',
  'meetings',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  ' /meetings',
])('never goes to %j', (asked) => {
  expect(ownPath(asked)).toBe('/');
});
