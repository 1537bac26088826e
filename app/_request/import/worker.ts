import { setPriority } from 'node:os';
import process from 'node:process';
import type { Tell } from '@/db/commands/import/run';
import { closePool } from '@/db/connections';
import { annotateFor } from './annotate';
import { jobOf } from './job';
import { workAt } from './work';

// Whoever looks at a page goes first.
setPriority(10);
const tell: Tell = (progress) => process.send?.(progress);
process.once('message', (message) => {
  const job = jobOf(message);
  void (job.annotateTo === undefined ? workAt(job, tell) : annotateFor(job, job.annotateTo))
    .then(closePool)
    .finally(() => process.disconnect());
});
// Whoever started it is gone: what was begun is taken up again later.
process.once('disconnect', () => process.exit());
