import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { closePool } from '@/db/connections';
import type { Context } from '@/db/command';
import { actorOf } from '@/db/seed/cast';
import type { Login } from '@/db/seed/people';

export { actorOf };

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** Where the code under test keeps files. */
  readonly blobs: string;
  /** Runs SQL as the owner of the tables, past the first wall; for looking at what really stands there. */
  owner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A private copy of the template (plan and people, no readings) that the code under test is connected to. */
export async function freshDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(cluster.superUrl, `create database ${name} template ${cluster.template} owner app_owner`);
  const blobs = join(tmpdir(), name);
  const ownerUrl = cluster.ownerUrl.replace('DATABASE', name);
  const runtimeUrl = cluster.runtimeUrl.replace('DATABASE', name);
  Object.assign(process.env, {
    DATABASE_URL: runtimeUrl,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    APP_URL: 'http://127.0.0.1:3000',
    YUEQIAN_MODE: 'test',
    LOG_LEVEL: 'silent',
    BLOB_DIR: blobs,
  });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // Dropping the database may end a connection that is just saying goodbye.
  owner.on('error', () => undefined);
  return {
    ownerUrl,
    runtimeUrl,
    blobs,
    owner: async (sql, values) => (await owner.query(sql, values)).rows as never,
    drop: async () => {
      await closePool();
      await owner.end();
      await rm(blobs, { recursive: true, force: true });
      await admin(cluster.superUrl, `drop database ${name} with (force)`);
    },
  };
}

async function admin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export async function contextOf(login: Login, today = '2025-09-30'): Promise<Context> {
  return { actor: await actorOf(login), today, requestId: `test-${login}` };
}
