import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '@/scripts/postgres/launcher';
import { withClient } from '@/scripts/postgres/session';
import { median } from './median';

export interface Sql {
  statements: number;
  /** In PostgreSQL: parsing, binding and executing. */
  milliseconds: number;
}

/** Lets PostgreSQL write down what one database is asked while `work` runs, and count it for each call of `ask`. */
export async function watchingSql<T>(
  cluster: Cluster,
  database: string,
  work: (count: (ask: () => Promise<unknown>) => Promise<Sql>) => Promise<T>,
): Promise<T> {
  const logFile = await findLog(cluster);
  const set = (how: string) => restart(cluster, database, `${how} log_min_duration_statement`);
  await set('set');
  try {
    return await work((ask) => countNine(logFile, ask, () => writeSomething(cluster, database)));
  } finally {
    await set('reset');
  }
}

async function findLog(cluster: Cluster): Promise<string> {
  return withClient(cluster.superUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return join(dirname(rows[0]?.data_directory ?? ''), 'server.log');
  });
}

/** A setting of a database holds for new connections, so those that are open are ended; the pool opens others. */
async function restart(cluster: Cluster, database: string, change: string): Promise<void> {
  await withClient(cluster.superUrl('postgres'), async (client) => {
    await client.query(`alter database ${database} ${change}${change.startsWith('set') ? ' = 0' : ''}`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      database,
    ]);
  });
  await pause(200);
}

/** After a write nothing that was read before may be taken for granted: so what is counted is the dearer case. */
function writeSomething(cluster: Cluster, database: string): Promise<unknown> {
  return withClient(cluster.superUrl(database), (client) => client.query('select pg_current_xact_id()'));
}

/**
 * Not counted at first: the first times fill caches, and on each connection a prepared statement is planned anew five
 * times. Then the middle of nine.
 */
async function countNine(
  logFile: string,
  ask: () => Promise<unknown>,
  write: () => Promise<unknown>,
): Promise<Sql> {
  for (let time = 0; time < 20; time += 1) {
    await write();
    await ask();
  }
  const counted: Sql[] = [];
  for (let time = 0; time < 9; time += 1) {
    await write();
    await pause(50);
    const { length } = await readFile(logFile);
    await ask();
    await pause(50);
    counted.push(countIn((await readFile(logFile)).subarray(length).toString()));
  }
  return {
    statements: Math.max(...counted.map(({ statements }) => statements)),
    milliseconds: median(counted.map(({ milliseconds }) => milliseconds)),
  };
}

const entry =
  /LOG: {2}duration: ([\d.]+) ms {2}(?:(statement)|(parse|bind|execute|execute fetch from) [^:]+): ([\s\S]*)/;
const notCounted = /^\s*(begin|commit|rollback|select set_config)|"sessions"|session_of\(/i;

/** Entries of the log begin with a date; the rest of a long statement follows on lines of its own. */
function countIn(text: string): Sql {
  let [statements, milliseconds] = [0, 0];
  for (const piece of text.split(/\n(?=\d{4}-\d\d-\d\d )/)) {
    const [, took, simple, phase, words = ''] = entry.exec(piece) ?? [];
    if (took === undefined || notCounted.test(words)) continue;
    milliseconds += Number(took);
    if (simple !== undefined || phase?.startsWith('execute')) statements += 1;
  }
  return { statements, milliseconds };
}
