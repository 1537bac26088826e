import { collect, programs } from './child';
import type { Log } from './stopwatch';

/** In the order of patience: what is quickest to put right first. */
const checks = [
  { name: 'Format', args: [programs.prettier, '--check', '.'] },
  { name: 'Dead code', args: [programs.knip] },
  // Without it a fresh clone lacks the types that Next makes for its routes, styles and images.
  { name: 'Route types', args: [programs.next, 'typegen'] },
  { name: 'Types', args: [programs.tsc, '--noEmit'] },
  { name: 'Lint', args: [programs.eslint, '.'] },
];

/** Runs every check, shows what the failing ones say, and counts those. */
export async function checkAll(log: Log): Promise<number> {
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
