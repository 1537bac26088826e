import 'server-only';
import { AsyncResource } from 'node:async_hooks';
import pg from 'pg';
import { Refusal } from '@/domain/refusal';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { gatheringSocket } from './gathering-socket';

/**
 * Connections outlive the request that happens to open or return them. Node keeps with every socket and timer what its
 * maker was doing, so they are made in the name of the process: or each would keep a request, and what that led to, alive.
 * They are the same for all bundles of the server, each of which has modules of its own.
 */
interface Connections {
  readonly pool: pg.Pool;
  readonly outside: AsyncResource;
  /** Of those in whose transaction nothing more will be asked: when they end it by themselves. */
  readonly ending: WeakMap<pg.PoolClient, NodeJS.Timeout>;
}

const kept = globalThis as typeof globalThis & { yueqianConnections?: Connections };

/** The connections of this process; first called as it starts, before there are requests. */
export function connections(): Connections {
  kept.yueqianConnections ??= {
    pool: open(env().DATABASE_URL),
    outside: new AsyncResource('connections', { requireManualDestroy: true }),
    ending: new WeakMap(),
  };
  return kept.yueqianConnections;
}

function open(connectionString: string): pg.Pool {
  const made = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 2000,
    pipeline: true,
    stream: () => gatheringSocket(),
    application_name: 'yueqian',
    options:
      '-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=30s -c timezone=UTC',
  });
  // Without a listener a connection that PostgreSQL ends takes the process with it.
  made.on('error', (error) => log.warn({ err: error.message }, 'database connection lost'));
  made.on('connect', (client) =>
    client.on('error', (error: Error) => log.warn({ err: error.message }, 'database connection lost')),
  );
  return made;
}

/** Ends the connections of this process; for scripts and tests. */
export async function closePool(): Promise<void> {
  const open = kept.yueqianConnections;
  delete kept.yueqianConnections;
  await open?.pool.end();
}

/**
 * Lends a connection; a `busy` refusal where none can be had. A broken one is thrown away, not handed to the next borrower.
 * Who only read may leave its transaction open: it ends together with what is asked next of the connection, or a moment later
 * by itself. Of what a page asks the sending is the dearest.
 */
export async function borrow() {
  try {
    const { pool, outside, ending } = connections();
    const client = await outside.runInAsyncScope(() => pool.connect());
    if (ending.has(client)) end(client, ending);
    const giveBack = (broken?: Error) => outside.runInAsyncScope(() => client.release(broken));
    const leaveOpen = () => {
      outside.runInAsyncScope(() => ending.set(client, setTimeout(end, 10, client, ending)));
      giveBack();
    };
    return { client, giveBack, leaveOpen };
  } catch (error) {
    log.warn({ err: (error as Error).message }, 'no database connection');
    throw new Refusal('busy', '系统正忙，请稍候片刻再试；您填写的内容没有丢失。');
  }
}

function end(client: pg.PoolClient, ending: Connections['ending']): void {
  clearTimeout(ending.get(client));
  ending.delete(client);
  // Said by whatever is asked next, if the connection is lost.
  client.query('commit').catch(() => undefined);
}
