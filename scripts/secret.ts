import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dataPath } from './place';

/** The demo's session secret: drawn once, so that people stay signed in over a restart. */
export async function keptSecret(): Promise<string> {
  const file = dataPath('auth-secret');
  const drawn = randomBytes(32).toString('base64url');
  await writeFile(file, drawn, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
