import 'server-only';
import { sweepContents } from '@/db/commands/evidence/sweep';
import { log } from '@/lib/log';
import { folderOf, partial, partialHours } from './partial';
import { sweepFolder } from '@/lib/blob-store';

const hour = 3_600_000;

/** Every hour: uploads that broke off, what was left half-way, files that nobody attached, and contents that nothing speaks of. */
export function sweepUploads(): void {
  const sweep = () => {
    sweepOnce().catch((error: unknown) =>
      log.warn({ err: (error as Error).message }, 'uploads were not swept'),
    );
  };
  setInterval(sweep, hour).unref();
}

async function sweepOnce(): Promise<void> {
  await partial().server.cleanUpExpiredUploads();
  // What was whole and never looked at does not expire by itself.
  await sweepFolder(folderOf('partial'), partialHours * 2);
  await sweepFolder(folderOf('incoming'), 2);
  await sweepContents();
}
