import pg from 'pg';
import { isCurrent, unmigrated } from './journal';
import { sqlState } from './retry';

const theRole = 'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user';

const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`;

const owned = `select c.relname from ${tables} and pg_has_role(current_user, c.relowner, 'MEMBER') order by 1 limit 1`;

const open = `select c.relname from ${tables} and not (c.relrowsecurity and c.relforcerowsecurity) and exists (
  select from pg_attribute a where a.attrelid = c.oid and a.attname = 'department_id' and not a.attisdropped)
  order by 1 limit 1`;

/** Why the system must not be served from this database by this role, in one sentence; null where it may. */
export async function findFault(databaseUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return await firstFault(client);
  } catch (error) {
    return `the database does not answer: ${(error as Error).message}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function firstFault(client: pg.Client): Promise<string | null> {
  const role = (await client.query<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean }>(theRole))
    .rows[0];
  if (!role || role.rolsuper) return `the role ${role?.rolname ?? ''} is a superuser; use the runtime role`;
  if (role.rolbypassrls) return `the role ${role.rolname} bypasses row-level security; use the runtime role`;
  const mine = await nameOf(client, owned);
  if (mine !== null) return `the role ${role.rolname} owns the table ${mine}; use the runtime role`;
  if (!(await isMigrated(client))) return 'the database is older than the program; run npm run db:migrate';
  const bare = await nameOf(client, open);
  return bare === null ? null : `the table ${bare} does not force row-level security; run npm run db:migrate`;
}

async function nameOf(client: pg.Client, query: string): Promise<string | null> {
  return (await client.query<{ relname: string }>(query)).rows[0]?.relname ?? null;
}

async function isMigrated(client: pg.Client): Promise<boolean> {
  try {
    return (await client.query<{ isCurrent: boolean }>(isCurrent)).rows[0]?.isCurrent === true;
  } catch (error) {
    if (unmigrated.has(sqlState(error))) return false;
    throw error;
  }
}
