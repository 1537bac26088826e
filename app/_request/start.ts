import 'server-only';
import { connections } from '@/db/connections';
import { findFault } from '@/db/self-check';
import { env } from '@/lib/env';
import { stampArrivals } from './arrival';
import { restAfterRush } from './rest';
import { readStacksOfAborts } from './spent-errors';
import { sweepUploads } from './uploads/sweep';

/** Makes the process ready to be asked, or says in one line why it must not be. */
export async function prepare(isMovableBuild: boolean): Promise<string | null> {
  try {
    const { DATABASE_URL, YUEQIAN_MODE } = env();
    if (isMovableBuild && YUEQIAN_MODE === 'production') {
      return 'This build can move its date: it serves YUEQIAN_MODE=demo or test only.';
    }
    const fault = await findFault(DATABASE_URL);
    if (fault === null) {
      connections();
      stampArrivals();
      restAfterRush();
      readStacksOfAborts();
      sweepUploads();
    }
    return fault === null ? null : `Refusing to start: ${fault}.`;
  } catch (error) {
    return (error as Error).message;
  }
}
