import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutPolicy } from './command';

const root = new URL('..', import.meta.url).pathname;

test('refuses to go past the policy anywhere but in tests', () => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://nowhere',
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    APP_URL: 'http://127.0.0.1:3000',
    YUEQIAN_MODE: 'demo',
  });
  let ran = false;
  const work = () => {
    ran = true;
    return Promise.resolve();
  };
  expect(() => withoutPolicy(work)).toThrow('Only tests may go past the policy.');
  expect(ran).toBe(false);
});

test('goes past the policy in no file but tests', () => {
  const naming = ['app', 'components', 'db', 'domain', 'lib', 'scripts'].flatMap((folder) => {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('withoutPolicy'));
  });
  expect(naming).toEqual(['db/command.ts']);
});
