/** What a test run came to. Nothing may be skipped, so what did not run counts as failed. */
export interface Tally {
  passed: number;
  failed: number;
}

export function sum(tallies: Tally[]): Tally {
  const add = (all: Tally, one: Tally) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
  });
  return tallies.reduce(add, { passed: 0, failed: 0 });
}

interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Reads vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function tallyVitest(text: string): Tally {
  const report = JSON.parse(text) as VitestReport;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + unloaded.length,
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

export function tallyPlaywright(text: string): Tally {
  const { stats, errors } = JSON.parse(text) as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}
