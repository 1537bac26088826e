import 'server-only';
import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Actor } from '@/domain/actor';
import { administrators } from '@/domain/role';
import { Refusal } from '@/domain/refusal';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import * as schema from './schema';

export type Tx = NodePgDatabase<typeof schema>;

/** What a transaction without a person is for; the second wall opens only what it needs. */
export type Purpose = 'session' | 'sign-in';

const kept = globalThis as typeof globalThis & { yueqianPool?: pg.Pool };

function pool(): pg.Pool {
  kept.yueqianPool ??= open(env().DATABASE_URL);
  return kept.yueqianPool;
}

function open(connectionString: string): pg.Pool {
  const made = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 2000,
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
  const open = kept.yueqianPool;
  delete kept.yueqianPool;
  await open?.end();
}

function whoActs(actor: Actor): string {
  const business = !actor.roles.some((role) => administrators.includes(role));
  return `select set_config('app.account_id', '${actor.accountId}', true), set_config('app.department_id', '${
    business ? actor.departmentId : ''
  }', true), set_config('app.purpose', '', true)`;
}

/** Reads as the actor, in one read-only snapshot. */
export function reading<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(`begin isolation level repeatable read read only; ${whoActs(actor)}`, work);
}

/** Writes as the actor; only db/command.ts and the few convenience writes of db/commands/ use it. */
export function writing<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(`begin; ${whoActs(actor)}`, work);
}

/** Works before anyone is known: looking a session up, signing in. */
export function purposely<T>(purpose: Purpose, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(`begin; select set_config('app.purpose', '${purpose}', true)`, work);
}

async function inTransaction<T>(start: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await connect();
  let broken: Error | undefined;
  try {
    await client.query(start);
    const result = await work(txOf(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection whose rollback fails is thrown away, not handed to the next borrower.
    await client.query('rollback').catch((failure: unknown) => (broken = failure as Error));
    throw withoutParameters(error);
  } finally {
    client.release(broken);
  }
}

const known = new WeakMap<pg.PoolClient, Tx>();

/** Made once per connection: what drizzle works out of the schema is the same every time. */
function txOf(client: pg.PoolClient): Tx {
  const made = known.get(client) ?? drizzle({ client, schema, casing: 'snake_case' });
  known.set(client, made);
  return made;
}

/** Errors end in logs, and what a query was asked with is people's own. */
function withoutParameters(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? new DrizzleQueryError(error.query, [], error.cause) : error;
}

async function connect(): Promise<pg.PoolClient> {
  try {
    return await pool().connect();
  } catch (error) {
    log.warn({ err: (error as Error).message }, 'no database connection');
    throw new Refusal('busy', '系统正忙，请稍候片刻再试；您填写的内容没有丢失。');
  }
}
