import pg from 'pg';
import { addPerson } from './people';
import type { TestDatabase } from './database';
import { newIndicator, newRecord, prepareRecords } from './records';
import { newTarget } from './targets';

/** Whoever got hold of the runtime role, and writes SQL of their own: no command, no policy, only the database stands. */
export interface RuntimeRole {
  /** Runs the statement acting as somebody, and takes it back: how many rows, of several the last's, or `denied`. `:name` stands for an id. */
  asked(login: string | null, sql: string): Promise<number | 'denied'>;
  /** A connection of its own that is in a transaction as somebody, to run beside others; whoever asks for it ends it. */
  acting(login: string): Promise<pg.Client>;
  end(): Promise<void>;
}

/** Records of every state on both sides (`:gd.draft` …), and what one could write beside them. */
export async function runtimeRole(database: TestDatabase): Promise<RuntimeRole> {
  const ids = await everything(database);
  const client = new pg.Client({ connectionString: database.runtimeUrl });
  await client.connect();
  return {
    asked: async (login, sql) => {
      await client.query('begin');
      try {
        if (login !== null) await actAs(client, database, login);
        const results = [await client.query(named(sql, ids))].flat();
        return results.findLast(({ rowCount }) => rowCount !== null)?.rowCount ?? 0;
      } catch (error) {
        // 42501: no grant, or a row that no policy lets in.
        if (error instanceof pg.DatabaseError && error.code === '42501') return 'denied';
        throw error;
      } finally {
        await client.query('rollback');
      }
    },
    acting: async (login) => {
      const other = new pg.Client({ connectionString: database.runtimeUrl });
      await other.connect();
      await other.query('begin');
      await actAs(other, database, login);
      return other;
    },
    end: () => client.end(),
  };
}

/** As db/client.ts says it: an administrator has no department. */
async function actAs(client: pg.Client, database: TestDatabase, login: string): Promise<void> {
  const [account] = await database.owner<{ id: number; department: string }>(
    `select id, case when roles[1] like '%admin' then '' else department_id::text end as department
      from accounts where login = $1`,
    [login],
  );
  if (!account) throw new Error(`no ${login}`);
  const { id, department } = account;
  const sql = "select set_config('app.account_id', $1, true), set_config('app.department_id', $2, true)";
  await client.query(sql, [String(id), department]);
}

function named(sql: string, ids: ReadonlyMap<string, number>): string {
  return sql.replace(/(?<!:):([a-z][a-z.-]*)/g, (_, name: string) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no ${name}`);
    return String(id);
  });
}

async function everything(database: TestDatabase): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  await prepareRecords(database);
  const admin = { login: 'gd-auditadmin', name: '审计员', like: 'gd-staff', roles: ['auditadmin'] } as const;
  await addPerson(database, admin);
  for (const [filer, reporter, states] of [
    ['gd', 'shared', ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed']],
    ['gz', 'shared', ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed']],
    ['gd-alone', 'each', ['draft', 'submitted', 'returned', 'approved']],
  ] as const) {
    for (const state of states)
      ids.set(`${filer}.${state}`, (await newRecord(database, { filer, reporter, state })).id);
  }
  const likes = { shared: '5.3.2', each: '0.2.1', alone: 'alone' };
  for (const [name, like] of Object.entries(likes)) ids.set(name, await newIndicator(database, like));
  for (const filer of ['gd', 'gd-alone']) {
    const target = await newTarget(database, { filer, reporter: 'each', state: 'proposed' });
    ids.set(`${filer}.target`, target.id);
  }
  for (const row of await database.owner<{ login: string; id: number }>('select login, id from accounts'))
    ids.set(row.login, row.id);
  await database.owner(`insert into history (business_on, account_id, account_name, department_id, command, subject_kind,
      subject_id, after, changed, is_shared, request_id)
    select '2025-07-01', changed_by, '某人', department_id, 'reading.submit', 'reading', id, '{}', '{}',
      state in ('approved', 'disputed', 'confirmed'), 'x' from readings`);
  return ids;
}
