import { setPriority } from 'node:os';
import process from 'node:process';
import { closePool } from '@/db/connections';
import { jobOf } from './job';
import { workAt } from './work';

// Whoever looks at a page goes first.
setPriority(10);
process.once('message', (message) => {
  void workAt(jobOf(message))
    .then(closePool)
    .finally(() => process.disconnect());
});
// Whoever started it is gone: what was begun is taken up again later.
process.once('disconnect', () => process.exit());
