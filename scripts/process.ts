import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** When the process began, in the words of the system; empty when it is gone. With its pid it names one process only. */
export async function birthOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') {
    const shown = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', `${pid}`]).catch(() => undefined);
    return shown?.stdout.trim() ?? '';
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold spaces, so count the fields after it: the state is the 3rd, the start the 22nd.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}
