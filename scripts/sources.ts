import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './place';

const folders = ['app', 'components', 'db', 'documents', 'domain', 'lib', 'plans', 'public'];
const atTheRoot = /^(package-lock\.json|tsconfig\.json|[\w.-]+\.ts)$/;

/** A hash of everything a build is made from: names and contents, so that a renamed file counts too. */
export async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listSources()) hash.update(`${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function listSources(): Promise<string[]> {
  const found = (await readdir(root)).filter((name) => atTheRoot.test(name) && name !== 'next-env.d.ts');
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
    found.push(...files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)));
  }
  return found.sort();
}
