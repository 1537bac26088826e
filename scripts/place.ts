import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout. */
export const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');

/** Where everything lives that a machine keeps for itself: databases, secrets, logs. */
export function dataPath(...names: string[]): string {
  mkdirSync(join(root, '.data'), { recursive: true });
  return join(root, '.data', ...names);
}

/** Where the files of a database's records are kept; production names its own place. */
export function blobPath(database: string): string {
  return dataPath('blobs', database);
}
