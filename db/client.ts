import 'server-only';
import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Actor } from '@/domain/actor';
import { administrators } from '@/domain/role';
import { borrow } from './connections';
import * as schema from './schema';

export type Tx = NodePgDatabase<typeof schema>;

/** What a transaction without a person is for; the second wall opens only what it needs. */
export type Purpose = 'session' | 'sign-in' | 'sweep';

/** The department for which the actor does business; none for an administrator. */
function sideOf({ roles, departmentId }: Actor): string {
  return roles.some((role) => administrators.includes(role)) ? '' : `${departmentId}`;
}

function whoActs(actor: Actor): string {
  return `select set_config('app.account_id', '${actor.accountId}', true),
    set_config('app.department_id', '${sideOf(actor)}', true), set_config('app.purpose', '', true)`;
}

/**
 * Names what a transaction sees: as long as the name is the same, so is every row. It says which transactions had ended,
 * of which run of which server and database, and whose side looks, as nothing else decides what is seen of what is official.
 */
export type Snapshot = string;

const snapshot =
  "concat_ws(' ', pg_current_snapshot(), pg_postmaster_start_time(), current_database()) as snapshot";

/** Reads as the actor, in one read-only snapshot. */
export function reading<T>(
  actor: Actor,
  work: (tx: Tx, snapshot: Promise<Snapshot>) => Promise<T>,
): Promise<T> {
  const start = `begin isolation level repeatable read read only; ${whoActs(actor)}, ${snapshot}`;
  return inReadOnly(start, (tx, begun) => {
    const seen = begun.then(([, { rows }]) => `${rows[0]?.snapshot} ${sideOf(actor)}`);
    seen.catch(ignored);
    return work(tx, seen);
  });
}

/** Asks one thing before anyone is known: whatever is asked after it finds no transaction, and sees nothing. */
export function lookingUp<T>(purpose: Purpose, ask: (tx: Tx) => Promise<T>): Promise<T> {
  return inReadOnly(`begin read only; select set_config('app.purpose', '${purpose}', true)`, ask, 'once');
}

/** Asks one statement before anyone is known, of a function that itself says what may be seen. */
export async function stating<T>(ask: (tx: Tx) => Promise<T>): Promise<T> {
  const { client, giveBack } = await borrow();
  try {
    return await ask(txOf(client));
  } catch (error) {
    throw withoutParameters(error);
  } finally {
    giveBack();
  }
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
  const { client, giveBack } = await borrow();
  let broken: Error | undefined;
  try {
    await client.query(start);
    const result = await work(txOf(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => (broken = failure as Error));
    throw withoutParameters(error);
  } finally {
    giveBack(broken);
  }
}

/** How often the transaction of a reader is asked. */
type Asks = 'freely' | 'once';
type Begun = Promise<[pg.QueryResult, pg.QueryResult<{ snapshot: string }>]>;

/**
 * Who only reads need not wait for the beginning before asking, nor for the end: both travel with what is asked. Where
 * the beginning failed nothing that was answered counts.
 */
async function inReadOnly<T>(
  start: string,
  work: (tx: Tx, begun: Begun) => Promise<T>,
  asks: Asks = 'freely',
): Promise<T> {
  const { client, giveBack, leaveOpen } = await borrow();
  const begun = client.query(start) as unknown as Begun;
  begun.catch(ignored);
  let hasEnded = false;
  try {
    const result = await work(txOf(client, asks), begun);
    await begun;
    hasEnded = asks === 'once';
    return result;
  } catch (error) {
    await begun;
    throw withoutParameters(error);
  } finally {
    if (hasEnded) giveBack();
    else leaveOpen();
  }
}

/** Said by what was asked in the same transaction, or by the connection that is lost. */
function ignored(): void {}

/**
 * Asks at once and waits for every answer, even after a failure: nothing may still be asked of a connection that has
 * gone back to the pool.
 */
export async function together<Asked extends readonly unknown[] | []>(asked: Asked) {
  // A query of drizzle asks again whenever it is waited for.
  const answers = asked.map((one) => Promise.resolve(one));
  await Promise.allSettled(answers);
  return (await Promise.all(answers)) as { -readonly [Key in keyof Asked]: Awaited<Asked[Key]> };
}

const known = new WeakMap<pg.PoolClient, Readonly<Record<Asks, Tx>>>();

/** Made once per connection: what drizzle works out of the schema is the same every time. */
function txOf(client: pg.PoolClient, asks: Asks = 'freely'): Tx {
  const over = (asked: pg.PoolClient) => drizzle({ client: asked, schema, casing: 'snake_case' });
  const made = known.get(client) ?? { freely: over(client), once: over(endingBehind(client)) };
  known.set(client, made);
  return made[asks];
}

/** The connection, ending its transaction right behind what is asked: both travel together. */
function endingBehind(client: pg.PoolClient): pg.PoolClient {
  const ask = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
  const query = (...asked: unknown[]) => {
    const answer = ask(...asked);
    ask('commit').catch(ignored);
    return answer;
  };
  return Object.create(client, { query: { value: query } }) as pg.PoolClient;
}

/** Errors end in logs, and what a query was asked with is people's own. */
function withoutParameters(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? new DrizzleQueryError(error.query, [], error.cause) : error;
}
