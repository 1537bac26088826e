import { describe, expect, test } from 'vitest';
import { securityHeaders } from './security-headers';

const answer = { target: '/readings?year=2025', nonce: 'bm9uY2U=', isSecure: true };

test('an answer says what may run in it, who may frame it, and that it is kept nowhere', () => {
  expect(securityHeaders(answer)).toEqual({
    'content-security-policy': [
      "default-src 'self'",
      "script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
  });
});

test.each(['/api/evidence/7', '/api/evidence/7/preview'])(
  'in what people brought nothing runs: %s',
  (target) => {
    expect(securityHeaders({ ...answer, target })).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  },
);

test('over plain http nothing is said about https', () => {
  expect(securityHeaders({ ...answer, isSecure: false })).not.toHaveProperty('strict-transport-security');
});

describe('what may be kept', () => {
  test.each(['/_next/static/chunks/0abc.js', '/_next/static/media/a.woff2?dpl=1'])('is %s', (target) => {
    expect(securityHeaders({ ...answer, target })).not.toHaveProperty('cache-control');
  });

  test.each([
    '/',
    '/api/health/live',
    '/_next/data/x.json',
    '/_next/static/../../readings',
    '/_next/static/%2e%2e/%2e%2e/readings',
    '/x/_next/static/a.js',
    'http://127.0.0.1/_next/static/a.js',
  ])('is not %s', (target) => {
    expect(securityHeaders({ ...answer, target })).toMatchObject({ 'cache-control': 'no-store' });
  });
});
