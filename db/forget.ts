import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from './client';
import { idempotency } from './schema';

/**
 * Forgets answers to forms of this person that nobody can ask for again. Whoever brings a new one takes at most a hundred
 * old ones away, without waiting for anybody who is doing the same.
 */
export async function forgetAnswers(tx: Tx, accountId: number): Promise<void> {
  const { accountId: whose, key, createdAt } = idempotency;
  await tx.execute(sql`delete from ${idempotency} where (${whose}, ${key}) in
    (select ${whose}, ${key} from ${idempotency} where ${whose} = ${accountId} and ${createdAt} < now() - interval '48 hours'
     limit 100 for update skip locked)`);
}
