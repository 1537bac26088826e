import { describe, expect, test } from 'vitest';
import { read } from './env';

const needed = {
  DATABASE_URL: 'postgresql://app_rw:x@127.0.0.1/yueqian',
  AUTH_SECRET: 'x'.repeat(32),
  APP_URL: 'https://yueqian.example.gov.cn',
};
const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'yueqian', OIDC_CLIENT_SECRET: 'geheim' };

test('what is needed is enough; the rest has its usual value', () => {
  expect(read(needed)).toMatchObject({ YUEQIAN_MODE: 'production', LOG_LEVEL: 'info', TRUSTED_PROXIES: 0 });
});

test('everything missing or wrong is named at once, in one line, without its value', () => {
  const wrong = { AUTH_SECRET: 'short', APP_URL: 'yueqian', TRUSTED_PROXIES: '4', OIDC_CLIENT_ID: 'yueqian' };
  let said = '';
  try {
    read(wrong);
  } catch (error) {
    said = (error as Error).message;
  }
  for (const name of [
    'DATABASE_URL',
    'AUTH_SECRET',
    'APP_URL',
    'TRUSTED_PROXIES',
    'OIDC_ISSUER',
    'OIDC_CLIENT_SECRET',
  ])
    expect(said).toContain(`${name} (`);
  expect(said).toMatch(/^Settings missing or wrong: [^\n]* See docs\/operations\.md\.$/);
  expect(said).not.toContain('short');
});

describe('the identity provider', () => {
  test('is on with all three settings, off with none or with empty ones', () => {
    expect(read({ ...needed, ...oidc })).toMatchObject(oidc);
    expect(read(needed)).not.toHaveProperty('OIDC_CLIENT_ID');
    expect(read({ ...needed, OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' }).OIDC_ISSUER).toBeUndefined();
  });

  test.each([
    ['OIDC_ISSUER'],
    ['OIDC_CLIENT_ID'],
    ['OIDC_CLIENT_SECRET'],
    ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
  ])('without %s keeps the system from starting, which is said', (...missing) => {
    const given = Object.fromEntries(Object.entries(oidc).filter(([name]) => !missing.includes(name)));
    const named = missing.map((name) => `${name} \\(missing: [A-Z_, ]+ go together\\)`).join(', ');
    expect(() => read({ ...needed, ...given })).toThrow(
      new RegExp(`^Settings missing or wrong: ${named}\\. See docs/operations\\.md\\.$`),
    );
  });
});
