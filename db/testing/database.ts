import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { inject } from 'vitest';
import { closePool, purposely } from '@/db/client';
import type { Context } from '@/db/command';
import { accounts, departments, organisations } from '@/db/schema';
import { type Actor, actingAs } from '@/domain/actor';
import type { Login } from '@/db/seed/people';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** Runs SQL as the owner of the tables, past the first wall; for looking at what really stands there. */
  owner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A private copy of the template (plan and people, no readings) that the code under test is connected to. */
export async function freshDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(cluster.superUrl, `create database ${name} template ${cluster.template} owner app_owner`);
  const ownerUrl = cluster.ownerUrl.replace('DATABASE', name);
  const runtimeUrl = cluster.runtimeUrl.replace('DATABASE', name);
  Object.assign(process.env, {
    DATABASE_URL: runtimeUrl,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    APP_URL: 'http://127.0.0.1:3000',
    YUEQIAN_MODE: 'test',
    LOG_LEVEL: 'silent',
  });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  return {
    ownerUrl,
    runtimeUrl,
    owner: async (sql, values) => (await owner.query(sql, values)).rows as never,
    drop: async () => {
      await closePool();
      await owner.end();
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

/** The demo person as the session check would vouch for them. */
export async function actorOf(login: Login): Promise<Actor> {
  const [row] = await purposely('session', (tx) =>
    tx
      .select({
        accountId: accounts.id,
        login: accounts.login,
        name: accounts.name,
        departmentId: accounts.departmentId,
        organisationId: accounts.organisationId,
        organisationPath: organisations.path,
        organisationName: organisations.name,
        departmentName: departments.name,
        roles: accounts.roles,
      })
      .from(accounts)
      .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
      .innerJoin(departments, eq(departments.id, accounts.departmentId))
      .where(eq(accounts.login, login)),
  );
  if (!row) throw new Error(`no demo person ${login}`);
  return actingAs(row);
}

export async function contextOf(login: Login, today = '2025-09-30'): Promise<Context> {
  return { actor: await actorOf(login), today, requestId: `test-${login}` };
}
