import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { collect, programs } from './child';
import { copySources, without } from './guard-copy';
import { type Guard, guards } from './guard-list';
import { Halt } from './halt';
import { withClient } from './postgres/session';
import type { Cluster } from './postgres/launcher';
import type { Run } from './script';
import type { Tally } from './tally';

/**
 * Takes the guards out one at a time, in a copy of the sources, and demands that the tests notice each; a test that
 * stays green without the guard it is for proves nothing.
 */
export async function checkGuards(
  { log, atEnd }: Pick<Run, 'log' | 'atEnd'>,
  cluster: Cluster,
): Promise<Tally> {
  const templates = await listTemplates(cluster);
  const copy = await copySources();
  atEnd(async () => {
    await rm(copy, { recursive: true, force: true });
    await dropTemplates(cluster, templates);
  });
  for (const project of new Set(guards.map((guard) => guard.project))) {
    const { failed, why } = await runTests(copy, project, guards);
    if (failed > 0)
      throw new Halt(`With every guard in place, ${failed} of the tests of guards fail:\n${why}`);
  }
  const tally = { passed: 0, failed: 0 };
  for (const guard of guards) {
    const { failed, ran } = await without(copy, guard, () => runTests(copy, guard.project, [guard]));
    log(
      failed > 0 ? `Red without: ${guard.name} (${failed} of ${ran})` : `STAYS GREEN without: ${guard.name}`,
    );
    tally[failed > 0 ? 'passed' : 'failed'] += 1;
  }
  return tally;
}

interface Report {
  readonly numFailedTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs the tests of the guards in the copy; where none can be run, nothing is shown, and that is said. */
async function runTests(copy: string, project: Guard['project'], all: readonly Guard[]) {
  const chosen = all.filter((guard) => guard.project === project);
  const files = new Set(chosen.map(({ tests }) => tests));
  const named = new Set(chosen.map((guard) => guard.named.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  const report = join(copy, '.data', 'report.json');
  await rm(report, { force: true });
  const reporters = ['--reporter=json', `--outputFile.json=${report}`];
  const args = [
    programs.vitest,
    'run',
    '--project',
    project,
    ...files,
    '-t',
    [...named].join('|'),
    ...reporters,
  ];
  const { output } = await collect({ args, cwd: copy });
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const {
    numFailedTests: failed = 0,
    numPassedTests: passed = 0,
    testResults = [],
  } = JSON.parse(text) as Partial<Report>;
  if (failed + passed === 0) throw new Halt(`None of ${[...files].join(', ')} could be run:\n${output}`);
  const why = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join(' ')}`)
    .join('\n');
  return { failed, ran: failed + passed, why };
}

async function listTemplates(cluster: Cluster): Promise<string[]> {
  return withClient(cluster.superUrl('postgres'), async (client) => {
    const sql = "select datname from pg_database where datname like 'template\\_%'";
    return (await client.query<{ datname: string }>(sql)).rows.map(({ datname }) => datname);
  });
}

/** What the copy's migrations were made into is of no further use. */
async function dropTemplates(cluster: Cluster, kept: readonly string[]): Promise<void> {
  const made = (await listTemplates(cluster)).filter((name) => !kept.includes(name));
  await withClient(cluster.superUrl('postgres'), async (client) => {
    for (const name of made) await client.query(`drop database if exists "${name}" with (force)`);
  });
}
