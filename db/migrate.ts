import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as apply } from 'drizzle-orm/node-postgres/migrator';
import { asConnectedOwner } from './owner';

const folder = new URL('migrations', import.meta.url).pathname;

/** Brings the database to the newest schema as its owner; two at once wait for each other. */
export async function migrate(ownerUrl: string): Promise<void> {
  await asConnectedOwner(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('yueqian.migrate'))");
    await apply(drizzle({ client }), { migrationsFolder: folder });
    await client.query(
      'grant usage on schema drizzle to app_rw; grant select on all tables in schema drizzle to app_rw',
    );
  });
}
