import { readFile } from 'node:fs/promises';

/** What a process holds in memory, in MB. */
export async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = 'NaN'] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? [];
  return Number(kilobytes) / 1024;
}

/** The processor time a process has used so far, in milliseconds; Linux counts it in hundredths of a second. */
export async function processorTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold spaces, so count the fields after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Looks four times a second until stopped, and says the most there was. */
export function watchMemory(pid: number): { stop: () => number } {
  let peak = 0;
  const look = async () => {
    const now = await residentOf(pid);
    if (now > peak) peak = now;
  };
  const timer = setInterval(() => void look(), 250);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
