import { collect, programs } from './child';
import type { Log } from './stopwatch';

/** Without it a fresh clone lacks the types that Next makes for its routes, styles and images. */
const first = { name: 'Route types', args: [programs.next, 'typegen'] };
/** At once, one for each core: the lint takes as long as all the others. */
const others = [
  [{ name: 'Lint', args: [programs.eslint, '.'] }],
  [
    { name: 'Format', args: [programs.prettier, '--check', '.'] },
    { name: 'Dead code', args: [programs.knip] },
    { name: 'Types', args: [programs.tsc, '--noEmit'] },
  ],
];
type Check = typeof first;

/** Runs every check, shows what the failing ones say, and counts those. */
export async function checkAll(log: Log): Promise<number> {
  const started = await failedOf([first], log);
  const rest = await Promise.all(others.map((some) => failedOf(some, log)));
  return rest.reduce((sum, failed) => sum + failed, started);
}

async function failedOf(checks: readonly Check[], log: Log): Promise<number> {
  let failed = 0;
  for (const { name, args } of checks) {
    const { ok, output } = await collect({ args });
    log(`${name}: ${ok ? 'good' : 'FAILED'}`);
    if (ok) continue;
    failed += 1;
    console.error(output);
  }
  return failed;
}
