import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { begin, programs, type Program } from './child';
import { dataPath } from './place';
import { tallyPlaywright, tallyVitest, type Tally } from './tally';

/** Runs projects of vitest.config.ts. */
export function runVitest(...projects: string[]): Promise<Tally> {
  const report = dataPath(`vitest-${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runAndTally({ args: [programs.vitest, 'run', ...chosen, ...reporters] }, report, tallyVitest);
}

/** Runs the journeys of e2e/ in a browser against running servers: those that take minutes, or all others. */
export function runPlaywright(which: 'heavy' | 'others', env: Record<string, string>): Promise<Tally> {
  const report = dataPath('playwright.json');
  const grep = which === 'heavy' ? '--grep' : '--grep-invert';
  const program = {
    args: [programs.playwright, 'test', grep, '@heavy', '--reporter=list,json'],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  };
  return runAndTally(program, report, tallyPlaywright);
}

async function runAndTally(program: Program, report: string, tally: (text: string) => Tally): Promise<Tally> {
  await rm(report, { force: true });
  const [code] = (await once(begin(program), 'exit')) as [number | null];
  const counted = await readFile(report, 'utf8').then(tally, () => ({ passed: 0, failed: 1 }));
  // Failing without a failed test (an unhandled error, no tests found) is a failure too.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
