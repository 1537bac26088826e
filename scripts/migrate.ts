import { migrate } from '@/db/migrate';
import { sayingFaults } from './owner-fault';

await sayingFaults(async () => {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (ownerUrl === undefined) {
    console.error(
      'Set DATABASE_OWNER_URL to the address at which app_owner, the owner of the tables, connects.',
    );
    return 2;
  }
  await migrate(ownerUrl);
  console.log('The database has the newest schema.');
  return 0;
});
