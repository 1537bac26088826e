import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guard } from './guard-list';
import { Halt } from './halt';
import { dataPath, root } from './place';

const sources = ['app', 'components', 'db', 'documents', 'domain', 'lib', 'plans', 'scripts'];
const settings = ['package.json', 'tsconfig.json', 'vitest.config.ts'];

/** Copies the sources, so that guards can be taken out without touching the tree that people work in. */
export async function copySources(): Promise<string> {
  const copy = dataPath('guards');
  await rm(copy, { recursive: true, force: true });
  await mkdir(join(copy, '.data'), { recursive: true });
  for (const name of [...sources, ...settings])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  // The same server; what the copy's migrations make has names of its own.
  await symlink(dataPath('test-postgres'), join(copy, '.data', 'test-postgres'));
  return copy;
}

/** Takes the guard out of the copy while the work runs. */
export async function without<T>(copy: string, guard: Guard, work: () => Promise<T>): Promise<T> {
  const file = join(copy, guard.file);
  const whole = await readFile(file, 'utf8');
  if (whole.split(guard.text).length !== 2) {
    throw new Halt(`${guard.file} does not contain once what "${guard.name}" takes out: ${guard.text}`);
  }
  await writeFile(
    file,
    whole.replace(guard.text, () => guard.without),
  );
  try {
    return await work();
  } finally {
    await writeFile(file, whole);
  }
}
