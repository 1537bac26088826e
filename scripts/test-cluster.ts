import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/db/migrate';
import { asOwner } from '@/db/owner';
import { seedAccounts } from '@/db/seed/accounts';
import { firstPlan, loadPlanFile } from './plan-load';
import { dropDatabase, ensureDatabase } from './postgres/database';
import { startPostgres } from './postgres/launcher';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { superUrl: string; ownerUrl: string; runtimeUrl: string; template: string };
  }
}

const root = new URL('..', import.meta.url).pathname;

/** One cluster for the run, one template with the plan and the people in it; each test file clones it. */
export default async function setup(project: TestProject): Promise<void> {
  const cluster = await startPostgres({
    home: `${root}.data/test-postgres`,
    log: () => undefined,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const template = `template_${fingerprint()}`;
  if (await ensureDatabase(cluster, template)) {
    await fill(cluster.ownerUrl(template)).catch(async (error: unknown) => {
      await dropDatabase(cluster, template);
      throw error;
    });
  }
  project.provide('cluster', {
    superUrl: cluster.superUrl('postgres'),
    ownerUrl: cluster.ownerUrl('DATABASE'),
    runtimeUrl: cluster.runtimeUrl('DATABASE'),
    template,
  });
}

async function fill(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  const { lines, loaded } = await loadPlanFile(ownerUrl, firstPlan);
  if (!loaded) throw new Error(lines.join('\n'));
  await asOwner(ownerUrl, seedAccounts);
}

/** The template is made anew whenever what it is made of has changed. */
function fingerprint(): string {
  const files = [
    'db/migrations',
    'db/schema',
    'db/commands/plan',
    'plans',
    'db/seed',
    'db/divisions.json',
  ].flatMap(list);
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function list(path: string): string[] {
  const full = `${root}${path}`;
  if (path.endsWith('.json')) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
