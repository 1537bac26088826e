import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from './client';
import * as schema from './schema';

/** Works as the owner of the tables, in one transaction: plans, regions and accounts are loaded by an operator, not by a page. */
export async function asOwner<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const result = await work(drizzle({ client, schema, casing: 'snake_case' }));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}
