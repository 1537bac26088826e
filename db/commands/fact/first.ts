import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { FactLedger } from '@/db/queries/fact-ledger';
import type { Content } from '@/domain/fact';
import { Refusal } from '@/domain/refusal';
import type { StoredFact } from './subject';

/** The first revision of an official fact, by which what stands beside it names it; a `conflict` refusal for any other. */
export function firstOfficial<Of extends Content>(
  { word }: Pick<FactLedger<Of>, 'word'>,
  { row }: StoredFact<Of>,
): number {
  if (row.state !== 'confirmed' || row.isSuperseded) {
    throw new Refusal('conflict', `双方互认以后再登记；请打开${word}现行有效的一版办理。`);
  }
  return row.originId ?? row.id;
}

/** The same, held so that of two who enter something beside it the second sees the first. */
export async function holdFirst<Of extends Content>(
  tx: Tx,
  ledger: Pick<FactLedger<Of>, 'word' | 'noun'>,
  subject: StoredFact<Of>,
): Promise<number> {
  const firstId = firstOfficial(ledger, subject);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${ledger.noun}), ${firstId})`);
  return firstId;
}
