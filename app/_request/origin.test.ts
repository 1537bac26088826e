import { beforeAll, expect, test } from 'vitest';
import { requireSameOrigin } from './origin';

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://nowhere',
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    APP_URL: 'https://yueqian.example.gov.cn',
  });
});

test.each<[string, Record<string, string>]>([
  ['our origin', { origin: 'https://yueqian.example.gov.cn' }],
  ['no origin, but the browser says that it is our page', { 'sec-fetch-site': 'same-origin' }],
])('lets a request in with %s', (_, headers) => {
  expect(() => requireSameOrigin(new Headers(headers))).not.toThrow();
});

test.each<[string, Record<string, string>]>([
  ['neither header', {}],
  ['origin null', { origin: 'null' }],
  ['origin null, whatever else it says', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ['an empty origin', { origin: '' }],
  ['another site', { origin: 'https://evil.example' }],
  ['a longer name that begins like ours', { origin: 'https://yueqian.example.gov.cn.evil.example' }],
  ['a longer name that ends like ours', { origin: 'https://evil-yueqian.example.gov.cn' }],
  ['a sub-domain', { origin: 'https://x.yueqian.example.gov.cn' }],
  ['the parent domain', { origin: 'https://example.gov.cn' }],
  ['the same host over http', { origin: 'http://yueqian.example.gov.cn' }],
  ['another port', { origin: 'https://yueqian.example.gov.cn:8443' }],
  ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }],
])('refuses a request with %s', (_, headers) => {
  expect(() => requireSameOrigin(new Headers(headers))).toThrow('不是从本系统页面发出的');
});
