import type { Run } from './script';
import { sum, type Tally } from './tally';

/** Adds up what is reported, and says it as the very last line, also when the run broke off. */
export function keepTotal({ atEnd }: Run): (tally: Tally) => void {
  const tallies: Tally[] = [];
  atEnd(() => {
    const { passed, failed } = sum(tallies);
    // Breaking off is a failure of its own.
    const inAll = process.exitCode && failed === 0 ? 1 : failed;
    if (inAll > 0) process.exitCode ||= 1;
    console.log(`${passed} passed, ${inAll} failed`);
  });
  return (tally) => void tallies.push(tally);
}
