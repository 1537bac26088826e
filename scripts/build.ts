import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collect, programs } from './child';
import { Halt } from './halt';
import { root } from './place';
import { hashSources } from './sources';
import type { Run } from './script';

/** Next empties the folder when it builds, so a build by anything else leaves no stamp. */
export const stampOf = (dist: string): string => join(root, dist, 'demo-build');

/** Builds what demo and tests serve, whose date can be moved, unless the folder holds it already. */
export async function buildDemo(dist: string, { log }: Pick<Run, 'log'>): Promise<void> {
  const hash = await hashSources();
  if ((await readFile(stampOf(dist), 'utf8').catch(() => '')) === hash) return;
  log('Building the application');
  await rm(stampOf(dist), { force: true });
  const env = { NODE_ENV: 'production', YUEQIAN_BUILD: 'demo', YUEQIAN_DIST: dist };
  const { ok, output } = await collect({ args: [programs.next, 'build'], env });
  if (!ok) {
    console.error(output);
    throw new Halt('The application does not build (above).');
  }
  await writeFile(stampOf(dist), hash);
  log('The application is built');
}
