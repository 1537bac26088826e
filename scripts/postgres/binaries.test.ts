import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBinaries } from './binaries';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yueqian-bin-'));
  vi.stubEnv('YUEQIAN_POSTGRES_BIN', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A PostgreSQL that can do no more than say what it is. */
function installed(says: string): void {
  writeFileSync(join(folder, 'postgres'), `#!/bin/sh\necho '${says}'\n`, { mode: 0o755 });
}

test.each([
  ['postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)', '15', '15.13'],
  ['postgres (PostgreSQL) 19beta1', '19', '19beta1'],
])('uses the chosen PostgreSQL where it is new enough: %s', async (says, major, version) => {
  installed(says);
  expect(await findBinaries(undefined)).toEqual({ folder, major, version });
});

test.each([
  ['postgres (PostgreSQL) 14.22 (Debian)', '14.22'],
  ['postgres (PostgreSQL) 9.6.24', '9.6.24'],
])('refuses one that is too old in one line: %s', async (says, version) => {
  installed(says);
  await expect(findBinaries(undefined)).rejects.toThrow(
    new Error(`PostgreSQL 15 or newer is needed; YUEQIAN_POSTGRES_BIN (${folder}) has ${version}.`),
  );
});

test('refuses a folder without one, and a program that is none', async () => {
  await expect(findBinaries(undefined)).rejects.toThrow(/^The PostgreSQL in .* does not run: .*ENOENT$/);
  installed('hello');
  await expect(findBinaries(undefined)).rejects.toThrow(/^The PostgreSQL in .* does not run: hello$/);
});
