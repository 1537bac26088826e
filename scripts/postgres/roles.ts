import { withClient } from './session';
import type { Passwords } from './passwords';

/** One key for all launcher work on a cluster, so that two starts do not trip over each other's catalogue rows. */
export const oneAtATime = "select pg_advisory_lock(hashtext('yueqian.launcher'))";

/** The owner of the databases and the runtime's role: neither can do more than its name says. */
export async function ensureRoles(superUrl: string, { owner, runtime }: Passwords): Promise<void> {
  await withClient(superUrl, async (client) => {
    await client.query(oneAtATime);
    for (const [role, password] of [
      ['app_owner', owner],
      ['app_rw', runtime],
    ] as const) {
      const known = await client.query('select from pg_roles where rolname = $1', [role]);
      if (known.rowCount === 0) await client.query(`create role ${role}`);
      await client.query(
        `alter role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '${password}'`,
      );
    }
    await client.query('revoke all on database postgres, template1 from public');
  });
}
