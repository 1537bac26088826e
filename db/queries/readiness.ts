import 'server-only';
import { sql } from 'drizzle-orm';
import { lookingUp } from '@/db/client';
import { isCurrent, unmigrated } from '@/db/journal';
import { sqlState } from '@/db/retry';
import { log } from '@/lib/log';

/** What the system waits for before it can serve; null where it is ready. */
export async function findObstacle(): Promise<'database' | 'migrations' | null> {
  try {
    const { rows } = await lookingUp(
      'session',
      (tx) => tx.execute<{ isCurrent: boolean }>(sql.raw(isCurrent)), // A constant: the self-check asks it by a plain client too.
    );
    return rows[0]?.isCurrent === true ? null : 'migrations';
  } catch (error) {
    log.warn({ event: 'readiness', err: (error as Error).message }, 'not ready');
    return unmigrated.has(sqlState(error)) ? 'migrations' : 'database';
  }
}
