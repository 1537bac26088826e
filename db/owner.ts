import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from './client';
import * as schema from './schema';

/** The database did not let the owner in: not there, another address, another password. */
export class Unreachable extends Error {}

/** One connection of the owner of the tables, for `work` alone. */
export async function asConnectedOwner<T>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(ownerUrl);
  // A connection can end while nobody asks it anything: that would take the process with it, and the next question would
  // not say why.
  const lost: Error[] = [];
  client.on('error', (error) => lost.push(error));
  try {
    return await work(client);
  } catch (error) {
    throw lost[0] ?? error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Works as the owner of the tables, in one transaction: plans, regions and accounts are loaded by an operator, not by a page. */
export function asOwner<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asConnectedOwner(ownerUrl, async (client) => {
    await client.query('begin');
    try {
      const result = await work(drizzle({ client, schema, casing: 'snake_case' }));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    return client;
  } catch (error) {
    // A name with several addresses fails once for each, and the whole has no words of its own.
    const first = error instanceof AggregateError ? (error.errors[0] as Error) : (error as Error);
    throw new Unreachable(first.message);
  }
}
