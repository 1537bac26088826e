import { realpath } from 'node:fs/promises';
import { isServerOf, readPidFile, type PidFile } from './pid-file';
import { urlFor, withClient } from './session';

export type Sight =
  | { state: 'absent' }
  | { state: 'serving'; pid: number; port: number }
  /** Our server, but it is starting, recovering or stopping. */
  | { state: 'busy' }
  /** A pid file left by a dead server; its pid may meanwhile belong to another program. */
  | { state: 'stale'; pidFile: PidFile };

/** What goes on in a data folder: believed only after logging in there, or seeing the server's command line. */
export async function look(data: string, password: string): Promise<Sight> {
  const pidFile = await readPidFile(data);
  if (!pidFile) return { state: 'absent' };
  const { pid, readyPort: port } = pidFile;
  if (port && (await serves(data, port, password))) return { state: 'serving', pid, port };
  return (await isServerOf(data, pid)) ? { state: 'busy' } : { state: 'stale', pidFile };
}

/** Only our server knows the password; only its data_directory tells it from a copied folder's. */
async function serves(data: string, port: number, password: string): Promise<boolean> {
  try {
    return await withClient(urlFor({ user: 'postgres', password, port }, 'postgres'), async (client) => {
      const shown = await client.query<{ data_directory: string }>('show data_directory');
      return (await realpath(shown.rows[0]?.data_directory ?? '')) === (await realpath(data));
    });
  } catch {
    return false;
  }
}
