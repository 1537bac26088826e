import { migrate } from '@/db/migrate';

const ownerUrl = process.env['DATABASE_OWNER_URL'];
if (ownerUrl === undefined) {
  console.error(
    'Set DATABASE_OWNER_URL to the address at which app_owner, the owner of the tables, connects.',
  );
  process.exitCode = 2;
} else {
  await migrate(ownerUrl);
  console.log('The database has the newest schema.');
}
